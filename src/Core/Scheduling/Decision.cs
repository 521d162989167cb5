using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>Where a Pod goes, or why it goes nowhere.</summary>
public sealed record Decision
{
    /// <summary>The chosen node; null when the Pod stays pending.</summary>
    public string? Node { get; init; }

    /// <summary>True when there is a node.</summary>
    public bool IsPlaced => this.Node is not null;

    /// <summary>Why the Pod stays pending, in Kubernetes' words: the message of its condition <c>PodScheduled</c>. Empty for a placed Pod.</summary>
    public string Message { get; init; } = "";

    /// <summary>The node that will have room once its victims are gone (<c>status.nominatedNodeName</c>); null when preemption found none.</summary>
    public string? NominatedNode { get; init; }

    /// <summary>The Pods to be evicted there, as <c>namespace/name</c>, in the order in which Kubernetes chose them.</summary>
    public EquatableArray<string> Victims { get; init; }

    /// <summary>The plugins that rejected the Pod, in ordinal order: the queue asks them which events make another try worth while.</summary>
    public EquatableArray<string> RejectedBy { get; init; }

    /// <summary>What each node was worth; null unless it was asked for.</summary>
    public DecisionDetail? Detail { get; init; }
}
