using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>How many more Pods of a workload fit.</summary>
public sealed record WorkloadRoom
{
    /// <summary>The workload; for a CronJob the Pods of one more of its Jobs are counted.</summary>
    public ObjectKey Workload { get; init; }

    /// <summary>How many Pods it asks for; 0 for a CronJob.</summary>
    public int Planned { get; init; }

    /// <summary>How many of them the plan placed.</summary>
    public int Placed { get; init; }

    /// <summary>How many more would find a node, one after the other, beside everything that the plan placed. Nothing is evicted for them.</summary>
    public int More { get; init; }

    /// <summary>The most Pods that the workload's autoscaler asks for; null when nothing scales it.</summary>
    public int? MaxReplicas { get; init; }

    /// <summary>Why the next one stays pending, in Kubernetes' words.</summary>
    public string Message { get; init; } = "";

    /// <summary>The same by pool, in the order in which pools are declared.</summary>
    public EquatableArray<PoolRoom> Pools { get; init; }
}
