using KubeDsl.Manifests;

namespace KubeDsl.Vectors;

/// <summary>A file of vectors: one JSON object a line.</summary>
public static class VectorFile
{
    /// <summary>The folder of a kind of vectors that the repository holds.</summary>
    public static string DefaultFolder(string verb) => Path.Combine(AppContext.BaseDirectory, "data", verb);

    /// <summary>The files of a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> In(string folder) => [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)];

    /// <summary>Runs all cases of a file.</summary>
    public static VectorReport Run(IVectorSet set, string file)
    {
        var report = new VectorReport();
        var line = 0;
        foreach (var text in File.ReadLines(file))
        {
            line++;
            if (text.Length > 0)
                report.Add(RunLine(set, text, Path.GetFileName(file), line));
        }

        return report;
    }

    private static string? RunLine(IVectorSet set, string text, string file, int line)
    {
        var place = FormattableString.Invariant($"{file}:{line}");
        try
        {
            var vector = (MappingNode)JsonManifestReader.Read(text);
            return set.Run(vector) is { } difference ? $"{place} {set.NameOf(vector)}: {difference}" : null;
        }
#pragma warning disable CA1031 // A case that throws is a case that fails; the others still run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{place}: {exception}";
        }
    }
}
