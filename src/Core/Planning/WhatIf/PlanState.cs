using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A cluster in numbers.</summary>
public sealed record PlanState
{
    /// <summary>How many Pods have a node.</summary>
    public int Placed { get; init; }

    /// <summary>The Pods that have none.</summary>
    public EquatableArray<UnplacedPod> Pending { get; init; }

    /// <summary>How many nodes are declared.</summary>
    public int Nodes { get; init; }

    /// <summary>
    /// How many nodes the Pods need: those that are declared without <see cref="RemovableNodes.Together"/>, or, when Pods are pending, with <see cref="NodesToAdd.Fewest"/> (0 when they would all fit
    /// if the cluster were planned from empty); null when no number of nodes does.
    /// </summary>
    public int? NodesNeeded { get; init; }

    /// <summary>What the pools have, in the order of declaration.</summary>
    public EquatableArray<PoolCapacity> Pools { get; init; }
}
