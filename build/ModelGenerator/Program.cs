namespace KubeDsl.ModelGenerator;

/// <summary>Writes src/Core/Model and src/Core/Manifests/Codecs from the API's schema: <c>dotnet run --project build/ModelGenerator</c>.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        var root = args.Length > 0 ? args[0] : RepositoryRoot.Find();
        var faults = ModelGeneration.Check(root);
        foreach (var fault in faults)
            Console.Error.WriteLine(fault);
        if (faults.Count > 0)
            return 1;

        var outputs = ModelGeneration.Run(root);
        foreach (var folder in ModelGeneration.Folders)
        {
            var directory = Directory.CreateDirectory(Path.Combine(root, folder));
            foreach (var stale in directory.EnumerateFiles("*.g.cs"))
            {
                if (!outputs.ContainsKey(folder + "/" + stale.Name))
                    stale.Delete();
            }
        }

        var written = 0;
        foreach (var (path, text) in outputs)
        {
            var file = Path.Combine(root, path);
            if (File.Exists(file) && string.Equals(File.ReadAllText(file), text, StringComparison.Ordinal))
                continue;
            File.WriteAllText(file, text);
            written++;
        }

        Console.WriteLine(FormattableString.Invariant($"{outputs.Count} files, {written} written"));
        return 0;
    }
}
