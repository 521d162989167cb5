using System;
using KubeDsl.Collections;
using KubeDsl.Runtime.Failures;

namespace KubeDsl.Runtime.Reports;

/// <summary>A failure and what followed from it. Durations count from its beginning.</summary>
public sealed record FailureReport
{
    /// <summary>What failed, such as <c>node general-1: PowerLoss</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kind of failure.</summary>
    public FailureKind Kind { get; init; }

    /// <summary>The nodes that failed.</summary>
    public EquatableArray<string> Nodes { get; init; }

    /// <summary>When it began.</summary>
    public TimeSpan Began { get; init; }

    /// <summary>When it was healed; null while it lasts.</summary>
    public TimeSpan? Ended { get; init; }

    /// <summary>How long it took the control plane to notice: until the first node was not ready. Null when it did not.</summary>
    public TimeSpan? Detected { get; init; }

    /// <summary>How long it took until the first Pod was evicted; null when none was.</summary>
    public TimeSpan? FirstEviction { get; init; }

    /// <summary>What became of the Pods that were on the nodes; those of DaemonSets belong there and are left out.</summary>
    public EquatableArray<PodMove> Pods { get; init; }
}
