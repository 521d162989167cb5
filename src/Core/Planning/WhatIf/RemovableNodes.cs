using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Which nodes a plan does without.</summary>
public sealed record RemovableNodes
{
    /// <summary>The name of the environment.</summary>
    public string Environment { get; init; } = "";

    /// <summary>Each node by itself, by pool and name.</summary>
    public EquatableArray<NodeRemoval> Nodes { get; init; }

    /// <summary>
    /// The nodes that can go one after the other, all of them, in the order in which they are tried: those with the fewest Pods to move first, the last in the order of pools and names first
    /// among equals. A node that could not go when it was its turn is not tried again. There may be larger sets.
    /// </summary>
    public EquatableArray<NodeRemoval> Together { get; init; }
}
