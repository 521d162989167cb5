using System;
using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Reports;

/// <summary>A rollout of a workload.</summary>
public sealed record RolloutReport
{
    /// <summary>The workload.</summary>
    public ObjectKey Workload { get; init; }

    /// <summary>True for the rollout with which the workload came to be.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The images of the containers that were rolled out.</summary>
    public EquatableArray<string> Images { get; init; }

    /// <summary>When it began.</summary>
    public TimeSpan Started { get; init; }

    /// <summary>When all Pods were new and available; null when that has not happened, or another rollout began before.</summary>
    public TimeSpan? Ended { get; init; }

    /// <summary>The most Pods above the wanted number at once; those on their way out do not count.</summary>
    public long MaxSurge { get; init; }

    /// <summary>The most Pods that were missing or not ready at once.</summary>
    public long MaxUnavailable { get; init; }

    /// <summary>How far a Deployment may go above the wanted number; null for other workloads.</summary>
    public long? AllowedSurge { get; init; }

    /// <summary>How many Pods of a Deployment may be unavailable; null for other workloads.</summary>
    public long? AllowedUnavailable { get; init; }

    /// <summary>True when the workload was scaled meanwhile, so that its bounds moved.</summary>
    public bool WasScaled { get; init; }

    /// <summary>Why it makes no progress, such as <c>ProgressDeadlineExceeded</c>; empty while it may.</summary>
    public string Failure { get; init; } = "";
}
