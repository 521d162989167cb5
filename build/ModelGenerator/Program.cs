namespace KubeDsl.ModelGenerator;

/// <summary>Writes src/Core/Model and src/Core/Manifests/Codecs from the API's schema: <c>dotnet run --project build/ModelGenerator</c>.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        var root = args.Length > 0 ? args[0] : FindRoot();
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

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "KubeDsl.sln")))
                return directory.FullName;
        }

        throw new DirectoryNotFoundException("No folder above " + AppContext.BaseDirectory + " holds KubeDsl.sln.");
    }
}
