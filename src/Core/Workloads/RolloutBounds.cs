using System;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Workloads;

/// <summary>How far a Deployment may leave its number of Pods while it is rolled out.</summary>
public readonly record struct RolloutBounds
{
    private RolloutBounds(int replicas, int surge, int unavailable)
    {
        this.Replicas = replicas;
        this.Surge = surge;
        this.Unavailable = unavailable;
    }

    /// <summary>The wanted number of Pods.</summary>
    public int Replicas { get; }

    /// <summary>Pods above the wanted number; percentages are rounded up.</summary>
    public int Surge { get; }

    /// <summary>Pods that may be unavailable; percentages are rounded down, but it is 1 when the surge is 0 too, and never above the wanted number.</summary>
    public int Unavailable { get; }

    /// <summary>The most Pods that may be wanted at once.</summary>
    public int MaxTotal => this.Replicas + this.Surge;

    /// <summary>The fewest Pods that must be available.</summary>
    public int MinAvailable => this.Replicas - this.Unavailable;

    /// <summary>The bounds of a Deployment; with strategy Recreate both are 0.</summary>
    public static RolloutBounds Of(DeploymentSpec spec)
    {
        var replicas = spec.Replicas ?? 1;
        return spec.Strategy.Type == "Recreate"
            ? new(replicas, 0, 0)
            : Of(replicas, spec.Strategy.RollingUpdate?.MaxSurge, spec.Strategy.RollingUpdate?.MaxUnavailable);
    }

    /// <summary>The bounds of a rolling update; what is left out is 25 %, what is no count is 0.</summary>
    public static RolloutBounds Of(int replicas, IntOrString? maxSurge, IntOrString? maxUnavailable)
    {
        var surge = ScaledCount.RoundUp(maxSurge ?? "25%", replicas) ?? 0;
        var unavailable = ScaledCount.RoundDown(maxUnavailable ?? "25%", replicas) ?? 0;
        if (surge == 0 && unavailable == 0)
            unavailable = 1;
        return new(replicas, surge, Math.Min(unavailable, replicas));
    }
}
