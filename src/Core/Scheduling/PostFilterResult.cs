using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>What was found for a Pod that fits nowhere.</summary>
public sealed record PostFilterResult
{
    /// <summary>Success when the Pod will fit on <see cref="NominatedNode"/>; a refusal lets the next plugin try; an error ends the search.</summary>
    public required PluginStatus Status { get; init; }

    /// <summary>The node that will have room.</summary>
    public string? NominatedNode { get; init; }

    /// <summary>The Pods that must go for that, in the order in which they were chosen.</summary>
    public EquatableArray<PodInfo> Victims { get; init; }

    /// <summary>True when a node nominated earlier is given up.</summary>
    public bool ClearsNomination { get; init; }
}
