using System;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Reports;

/// <summary>What became of a Pod on a node that failed or was drained. Durations count from the beginning of the failure; null for what has not happened.</summary>
public sealed record PodMove
{
    /// <summary>The Pod, as <c>namespace/name</c>.</summary>
    public string Pod { get; init; } = "";

    /// <summary>Its workload.</summary>
    public ObjectKey Workload { get; init; }

    /// <summary>The node that it was on.</summary>
    public string From { get; init; } = "";

    /// <summary>Until it was told to end.</summary>
    public TimeSpan? Evicted { get; init; }

    /// <summary>The Pod that its controller made instead, as <c>namespace/name</c>; empty when there is none.</summary>
    public string Replacement { get; init; } = "";

    /// <summary>The node that the replacement went to; empty while it has none.</summary>
    public string To { get; init; } = "";

    /// <summary>Until the replacement was made.</summary>
    public TimeSpan? Created { get; init; }

    /// <summary>Until the replacement had a node.</summary>
    public TimeSpan? Scheduled { get; init; }

    /// <summary>Until the replacement was ready.</summary>
    public TimeSpan? Ready { get; init; }
}
