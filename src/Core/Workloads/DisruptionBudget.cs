using System;
using KubeDsl.Model;

namespace KubeDsl.Workloads;

/// <summary>The arithmetic of a PodDisruptionBudget: how many Pods it expects and how many of them must be healthy. Percentages are rounded up.</summary>
/// <param name="ExpectedPods">The Pods that there should be.</param>
/// <param name="DesiredHealthy">The Pods that must be healthy.</param>
public readonly record struct DisruptionBudget(int ExpectedPods, int DesiredHealthy)
{
    /// <summary>The numbers of a budget.</summary>
    /// <param name="spec">The budget.</param>
    /// <param name="pods">How many Pods it selects.</param>
    /// <param name="scale">The sum of <c>spec.replicas</c> of the controllers of those Pods; a Deployment counts instead of its ReplicaSets, and once.</param>
    public static DisruptionBudget Of(PodDisruptionBudgetSpec spec, int pods, int scale)
    {
        if (spec is null)
            throw new ArgumentNullException(nameof(spec));
        if (spec.MaxUnavailable is { } maxUnavailable)
            return new(scale, Math.Max(0, scale - (ScaledCount.RoundUp(maxUnavailable, scale) ?? 0)));
        if (spec.MinAvailable is { IsText: true } percent)
            return new(scale, ScaledCount.RoundUp(percent, scale) ?? scale);
        return spec.MinAvailable is { } number ? new(pods, number.Number) : new(0, 0);
    }

    /// <summary>How many more Pods may be evicted.</summary>
    /// <param name="healthy">The Pods that are healthy now.</param>
    public int Allowed(int healthy) => this.ExpectedPods <= 0 ? 0 : Math.Max(0, healthy - this.DesiredHealthy);
}
