using KubeDsl.Manifests;
using KubeDsl.Scheduling;

namespace KubeDsl.Vectors.Scheduling;

/// <summary>Compares a decision with what was measured.</summary>
internal static class DecisionDifference
{
    /// <summary>The plugin whose scores, always 0 here, the vectors leave out.</summary>
    private const string LeftOut = "DynamicResources";

    /// <summary>The first field that differs; null when none does.</summary>
    public static string? First(MappingNode expected, Decision actual, bool assignmentsOnly) =>
        Text("node", expected.Text("node"), actual.Node ?? "")
        ?? Text("message", expected.Text("message"), actual.Message)
        ?? (assignmentsOnly ? null : Preemption(expected, actual))
        ?? (actual.Detail is { } detail ? Details(expected, detail) : null);

    private static string? Preemption(MappingNode expected, Decision actual) =>
        Text("nominated", expected.Text("nominated"), actual.NominatedNode ?? "")
        ?? List("victims", expected.Texts("victims"), actual.Victims.Order(StringComparer.Ordinal));

    private static string? Details(MappingNode expected, DecisionDetail actual) =>
        List("feasible", expected.Texts("feasible"), actual.Feasible)
        ?? Rejected(expected.Mapping("rejected"), actual)
        ?? Scores(expected.Mapping("scores"), actual)
        ?? Totals(expected.Mapping("totals"), actual);

    private static string? Rejected(MappingNode expected, DecisionDetail actual)
    {
        if (List("rejected", Names(expected), actual.Rejected.Select(r => r.Key)) is { } difference)
            return difference;
        return actual.Rejected.Select(entry =>
        {
            var wanted = expected.Mapping(entry.Key);
            var path = $"rejected[{entry.Key}]";
            return Text(path + ".plugin", wanted.Text("plugin"), entry.Value.Plugin)
                ?? List(path + ".reasons", wanted.Texts("reasons"), entry.Value.Reasons)
                ?? Text(path + ".code", wanted.Text("code"), entry.Value.Code.ToString());
        }).FirstOrDefault(d => d is not null);
    }

    private static string? Scores(MappingNode expected, DecisionDetail actual)
    {
        if (List("scores", Names(expected), actual.Scores.Select(s => s.Node)) is { } difference)
            return difference;
        return actual.Scores.Select(node =>
        {
            var wanted = expected.Mapping(node.Node);
            var scores = node.Plugins.Where(p => p.Plugin != LeftOut).OrderBy(p => p.Plugin, StringComparer.Ordinal).ToList();
            return List($"scores[{node.Node}]", Names(wanted), scores.Select(s => s.Plugin))
                ?? scores.Select(s => Number($"scores[{node.Node}].{s.Plugin}", wanted[s.Plugin]!.Number(), s.Weighted)).FirstOrDefault(d => d is not null);
        }).FirstOrDefault(d => d is not null);
    }

    private static string? Totals(MappingNode expected, DecisionDetail actual) =>
        List("totals", Names(expected), actual.Scores.Select(s => s.Node))
        ?? actual.Scores.Select(s => Number($"totals[{s.Node}]", expected[s.Node]!.Number(), s.Total)).FirstOrDefault(d => d is not null);

    private static IEnumerable<string> Names(MappingNode node) => node.Entries.Select(e => e.Key).Order(StringComparer.Ordinal);

    private static string? List(string path, IEnumerable<string> expected, IEnumerable<string> actual) =>
        Text(path, string.Join(", ", expected), string.Join(", ", actual));

    private static string? Number(string path, long expected, long actual) => expected == actual ? null : $"{path}: expected {expected}, got {actual}";

    private static string? Text(string path, string expected, string actual) => expected == actual ? null : $"{path}: expected '{expected}', got '{actual}'";
}
