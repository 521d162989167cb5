using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>How many more Pods fit, for each workload as if the others did not grow.</summary>
public sealed record Room
{
    /// <summary>The name of the environment.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The workloads, in the order of the manifests; DaemonSets, which have as many Pods as there are nodes, are left out.</summary>
    public EquatableArray<WorkloadRoom> Workloads { get; init; }
}
