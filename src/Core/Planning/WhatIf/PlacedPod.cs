using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A Pod of the plan while questions are asked about it.</summary>
/// <param name="source">The Pod, without a node.</param>
/// <param name="order">Its place in the order in which Pods are placed.</param>
/// <param name="node">The node it is on.</param>
internal sealed class PlacedPod(ExpandedPod source, int order, ClusterNode node)
{
    internal Pod Pod => source.Pod;

    internal ObjectKey Workload => source.Workload;

    internal string Name => source.Pod.Metadata.Name ?? "";

    internal int Order { get; } = order;

    /// <summary>True for the Pod of a DaemonSet: it belongs to its node and goes with it.</summary>
    internal bool IsDaemon => source.Workload.Kind == "DaemonSet";

    /// <summary>The node it is on; null while it is on none.</summary>
    internal ClusterNode? Node { get; set; } = node;

    /// <summary>Its claims and their volumes, as they stand when it is placed again.</summary>
    internal IReadOnlyList<KubernetesObject> Storage { get; set; } = [];
}
