using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Defaulting;

/// <summary>
/// A Pod as the API server stores it, as far as the scheduler can see the difference. Applying it twice changes nothing more.
/// Source: <c>SetDefaults_Pod</c> in <c>pkg/apis/core/v1/defaults.go</c> and <c>pkg/registry/core/pod/strategy.go</c>.
/// </summary>
public static class PodDefaults
{
    /// <summary>The scheduler that Pods ask for when they name none.</summary>
    public const string SchedulerName = "default-scheduler";

    /// <summary>The Pod with the API's defaults.</summary>
    public static Pod Apply(Pod pod)
    {
        var spec = pod.Spec;
        var hostNetwork = spec.HostNetwork == true;
        spec = spec with
        {
            Containers = Map(spec.Containers, hostNetwork),
            InitContainers = Map(spec.InitContainers, hostNetwork),
            Overhead = ResourceDefaults.RoundUp(spec.Overhead),
            SchedulerName = string.IsNullOrEmpty(spec.SchedulerName) ? SchedulerName : spec.SchedulerName,
            Volumes = Volumes(spec.Volumes),
            Affinity = MatchLabelKeys.Merge(spec.Affinity, pod.Metadata.Labels),
            TopologySpreadConstraints = MatchLabelKeys.Merge(spec.TopologySpreadConstraints, pod.Metadata.Labels),
        };
        pod = pod with { Metadata = MetadataDefaults.Namespaced(pod.Metadata), Spec = spec };
        return spec.Resources is { } resources ? pod with { Spec = spec with { Resources = PodLevel(pod, resources) } } : pod;
    }

    private static EquatableArray<Container> Map(EquatableArray<Container> containers, bool hostNetwork)
    {
        if (containers.IsEmpty)
            return containers;
        var result = new Container[containers.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var container = containers[i];
            var limits = ResourceDefaults.RoundUp(container.Resources.Limits);
            result[i] = container with
            {
                Resources = container.Resources with { Limits = limits, Requests = ResourceDefaults.Complete(ResourceDefaults.RoundUp(container.Resources.Requests), limits) },
                Ports = Ports(container.Ports, hostNetwork),
            };
        }

        return [.. result];
    }

    private static EquatableArray<ContainerPort> Ports(EquatableArray<ContainerPort> ports, bool hostNetwork)
    {
        if (ports.IsEmpty)
            return ports;
        var result = new ContainerPort[ports.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = ports[i] with
            {
                Protocol = string.IsNullOrEmpty(ports[i].Protocol) ? "TCP" : ports[i].Protocol,
                HostPort = hostNetwork && ports[i].HostPort is null or 0 ? ports[i].ContainerPortValue : ports[i].HostPort,
            };
        }

        return [.. result];
    }

    private static EquatableArray<Volume> Volumes(EquatableArray<Volume> volumes)
    {
        List<Volume>? changed = null;
        for (var i = 0; i < volumes.Count; i++)
        {
            if (volumes[i].Rbd is { } rbd && string.IsNullOrEmpty(rbd.Pool))
            {
                changed ??= [.. volumes];
                changed[i] = volumes[i] with { Rbd = rbd with { Pool = "rbd" } };
            }
        }

        return changed is null ? volumes : changed.ToEquatableArray();
    }

    /// <summary>Requests of the Pod as a whole, where only limits are given.</summary>
    private static ResourceRequirements PodLevel(Pod pod, ResourceRequirements resources)
    {
        var limits = ResourceDefaults.RoundUp(resources.Limits);
        var requests = ResourceDefaults.RoundUp(resources.Requests);
        if (limits.IsEmpty && requests.IsEmpty)
            return resources;
        foreach (var entry in PodRequests.AggregateLimits(pod).ToMap())
        {
            if (ResourceNames.IsHugePages(entry.Key) && !limits.ContainsKey(entry.Key))
                limits = limits.With(entry.Key, entry.Value);
        }

        if (!limits.IsEmpty)
        {
            foreach (var entry in PodRequests.Aggregate(pod, RequestOptions.None).ToMap())
            {
                if (entry.Key is ResourceNames.Cpu or ResourceNames.Memory && !requests.ContainsKey(entry.Key))
                    requests = requests.With(entry.Key, entry.Value);
            }

            foreach (var entry in limits)
            {
                if (ResourceNames.IsPodLevel(entry.Key) && !requests.ContainsKey(entry.Key))
                    requests = requests.With(entry.Key, entry.Value);
            }
        }

        return resources with { Limits = limits, Requests = requests };
    }
}
