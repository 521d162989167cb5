using KubeDsl.Model;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A node of the plan while questions are asked about it.</summary>
/// <param name="node">The node.</param>
/// <param name="pool">The name of its pool.</param>
/// <param name="kind">The number that nodes have in common which differ in nothing but their names and sizes.</param>
internal sealed class ClusterNode(Node node, string pool, int kind)
{
    internal Node Node { get; } = node;

    internal string Name { get; } = node.Metadata.Name ?? "";

    internal string Pool { get; } = pool;

    internal string Zone { get; } = PlanParts.ZoneOf(node);

    internal int Kind { get; } = kind;
}
