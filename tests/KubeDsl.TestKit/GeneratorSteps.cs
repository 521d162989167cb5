using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit;

/// <summary>Reads the steps that a driver tracked.</summary>
internal static class GeneratorSteps
{
    private static readonly HashSet<string> BuiltIn = new(StringComparer.Ordinal)
    {
        "Compilation", "CompilationOptions", "ParseOptions", "AdditionalTexts", "AnalyzerConfigOptions", "MetadataReferences",
    };

    /// <summary>The generators' own steps in ordinal order: those that Roslyn names itself hold compilations by nature.</summary>
    internal static IEnumerable<KeyValuePair<string, IncrementalGeneratorRunStep[]>> Own(GeneratorDriverRunResult run) =>
        run.Results
            .SelectMany(r => r.TrackedSteps)
            .Where(s => !BuiltIn.Contains(s.Key) && !s.Key.Contains("_ForAttribute", StringComparison.Ordinal))
            .GroupBy(s => s.Key, s => s.Value, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => KeyValuePair.Create(g.Key, g.SelectMany(s => s).ToArray()));

    /// <summary>The steps that add source.</summary>
    internal static IEnumerable<IncrementalGeneratorRunStep> Outputs(GeneratorDriverRunResult run) =>
        run.Results.SelectMany(r => r.TrackedOutputSteps).SelectMany(s => s.Value);
}
