using System;
using KubeDsl.Collections;

namespace KubeDsl.Runtime.Nodes.Pressure;

/// <summary>When kubelets evict Pods because their node runs short. It only happens in clusters that were told what containers use.</summary>
public sealed record NodePressureOptions
{
    /// <summary>The kubelet's defaults.</summary>
    public static NodePressureOptions Default { get; } = new();

    /// <summary>The thresholds; by default hard ones for memory (100Mi) and disk (10%).</summary>
    public EquatableArray<EvictionThreshold> Thresholds { get; init; } = [new(EvictionSignal.MemoryAvailable, "100Mi"), new(EvictionSignal.NodeFsAvailable, "10%")];

    /// <summary>How often usage is looked at: limits and thresholds that are broken in between are noticed then.</summary>
    public TimeSpan MonitoringPeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a condition such as MemoryPressure stays after its signal was last seen below a threshold (<c>evictionPressureTransitionPeriod</c>).</summary>
    public TimeSpan TransitionPeriod { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest grace of a Pod evicted for a soft threshold (<c>evictionMaxPodGracePeriod</c>).</summary>
    public TimeSpan MaxPodGracePeriod { get; init; }

    /// <summary>How many processes a node can have; null when it does not matter.</summary>
    public long? ProcessLimit { get; init; }
}
