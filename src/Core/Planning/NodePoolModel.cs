using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Planning;

/// <summary>Nodes that are alike: same capacity, labels and taints, spread over the cluster's zones.</summary>
public sealed record NodePoolModel
{
    /// <summary>The pool's name, such as <c>general</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The nodes, ordered by name.</summary>
    public EquatableArray<Node> Nodes { get; init; }
}
