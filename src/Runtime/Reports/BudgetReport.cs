using System;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Reports;

/// <summary>How a PodDisruptionBudget was kept over time, by the numbers of its status and from when it was met for the first time.</summary>
public sealed record BudgetReport
{
    /// <summary>The budget.</summary>
    public ObjectKey Budget { get; init; }

    /// <summary>The Pods that must be healthy (<c>status.desiredHealthy</c>).</summary>
    public long Desired { get; init; }

    /// <summary>The Pods that are healthy now (<c>status.currentHealthy</c>).</summary>
    public long Healthy { get; init; }

    /// <summary>The fewest that were healthy at once, from when there were as many as must be now.</summary>
    public long MinHealthy { get; init; }

    /// <summary>For how long fewer were healthy than must be. While a workload grows, the larger number counts from when it was reached.</summary>
    public TimeSpan Below { get; init; }
}
