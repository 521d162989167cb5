using System.Text.Json.Nodes;

namespace KubeDsl.Vectors.Controllers;

/// <summary>Compares an observed state with what was recorded: Pods as a multiset, everything else by name.</summary>
internal static class StateComparison
{
    internal static string? FirstDifference(JsonObject expected, JsonObject actual)
    {
        foreach (var name in expected.Select(p => p.Key).Union(actual.Select(p => p.Key)))
        {
            var (wanted, got) = (Canonical(expected[name]), Canonical(actual[name]));
            if (wanted != got)
                return $"{name}: expected {wanted}, got {got}";
        }

        return null;
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "(nothing)",
        JsonArray items => "[" + string.Join(", ", items.Select(Canonical).Order(StringComparer.Ordinal)) + "]",
        JsonObject members => "{" + string.Join(", ", members.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + ": " + Canonical(p.Value))) + "}",
        _ => node.ToJsonString(),
    };
}
