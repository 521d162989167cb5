using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What happens when a node is drained and does not come back.</summary>
public sealed record NodeRemoval
{
    /// <summary>The node.</summary>
    public string Node { get; init; } = "";

    /// <summary>The pool it belongs to.</summary>
    public string Pool { get; init; } = "";

    /// <summary>Its zone; empty when it has none.</summary>
    public string Zone { get; init; } = "";

    /// <summary>True when every Pod finds another node and no budget forbids an eviction.</summary>
    public bool CanGo => this.Pending.IsEmpty && this.Blocked.IsEmpty;

    /// <summary>The Pods that find another node, in the order in which they are evicted. Pods of DaemonSets go with their node and are not listed anywhere.</summary>
    public EquatableArray<PodMove> Moves { get; init; }

    /// <summary>The Pods that find none.</summary>
    public EquatableArray<UnplacedPod> Pending { get; init; }

    /// <summary>The Pods that a budget keeps where they are.</summary>
    public EquatableArray<BlockedPod> Blocked { get; init; }
}
