using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Scheduling;

namespace KubeDsl.Planning;

/// <summary>Makes the parts of a plan from the objects.</summary>
internal static class PlanParts
{
    internal static PlannedPod PodOf(ExpandedPod expanded)
    {
        var pod = PodDefaults.Apply(expanded.Pod);
        return new()
        {
            Name = pod.Metadata.Name ?? "",
            Workload = expanded.Workload,
            Requests = PodRequests.Of(pod, RequestOptions.PodLevel),
            Containers = [.. pod.Spec.InitContainers.Select(InitContainerOf), .. pod.Spec.Containers.Select(container => ContainerOf(container, ContainerRole.Main))],
        };
    }

    internal static PlannedNode NodeOf(string pool, Node node, IEnumerable<ExpandedPod> expanded)
    {
        var pods = expanded.Select(PodOf).OrderBy(pod => pod.Name, StringComparer.Ordinal).ToEquatableArray();
        var used = new ResourceList();
        foreach (var pod in pods)
            used.Add(pod.Requests);
        used.Set(ResourceNames.Pods, Quantity.FromUnits(pods.Count));
        return new()
        {
            Name = node.Metadata.Name ?? "",
            Pool = pool,
            Zone = ZoneOf(node),
            Allocatable = NodeDefaults.Apply(node).Status.Allocatable,
            Used = used.ToMap(),
            Pods = pods,
        };
    }

    /// <summary>The node's zone; empty when it has none.</summary>
    internal static string ZoneOf(Node node) => node.Metadata.Labels.TryGetValue(TopologyLabels.Zone, out var zone) ? zone : "";

    private static PlannedContainer InitContainerOf(Container container) => ContainerOf(container, PodRequests.IsSidecar(container) ? ContainerRole.Sidecar : ContainerRole.Init);

    private static PlannedContainer ContainerOf(Container container, ContainerRole role) => new(container.Name, container.Image ?? "", role, container.Resources.Requests);
}
