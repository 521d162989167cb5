namespace KubeDsl.Benchmarks.Scenarios;

/// <summary>The names by which the command line calls the scenarios.</summary>
internal static class ScenarioKinds
{
    private static readonly Dictionary<string, ScenarioKind> ByName = new(StringComparer.Ordinal)
    {
        ["plain"] = ScenarioKind.Plain,
        ["zone-hard"] = ScenarioKind.ZoneHard,
        ["zone-soft"] = ScenarioKind.ZoneSoft,
        ["anti-affinity"] = ScenarioKind.AntiAffinity,
        ["distinct"] = ScenarioKind.Distinct,
    };

    /// <summary>All names, the plainest first.</summary>
    public static string[] Names => [.. ByName.Keys];

    public static bool TryParse(string name, out ScenarioKind kind) => ByName.TryGetValue(name, out kind);
}
