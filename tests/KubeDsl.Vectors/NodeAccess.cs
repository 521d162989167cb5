using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Vectors;

/// <summary>Short ways into the JSON of a vector.</summary>
internal static class NodeAccess
{
    public static MappingNode Mapping(this MappingNode node, string name) => node[name] as MappingNode ?? new();

    public static IEnumerable<ManifestNode> Items(this MappingNode node, string name) => (node[name] as SequenceNode)?.Items ?? [];

    public static IEnumerable<MappingNode> Objects(this MappingNode node, string name) => node.Items(name).Cast<MappingNode>();

    public static IReadOnlyList<string> Texts(this MappingNode node, string name) => [.. node.Items(name).Select(i => i.ToString()!)];

    public static string Text(this MappingNode node, string name) => node[name]?.ToString() ?? "";

    public static long Number(this ManifestNode node) => long.Parse(node.ToString()!, CultureInfo.InvariantCulture);
}
