using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Reports;

/// <summary>How many Pods of a workload were ready over time. A Pod on its way out does not count as ready.</summary>
public sealed record WorkloadReport
{
    /// <summary>The workload.</summary>
    public ObjectKey Workload { get; init; }

    /// <summary>The Pods that there should be now.</summary>
    public long Wanted { get; init; }

    /// <summary>The Pods that are ready now.</summary>
    public long Ready { get; init; }

    /// <summary>The fewest that were ready at once, from when it was up for the first time; 0 when it never was.</summary>
    public long MinReady { get; init; }

    /// <summary>How the number of ready Pods changed from the report's beginning on.</summary>
    public EquatableArray<ReadySample> Timeline { get; init; }
}
