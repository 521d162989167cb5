using System;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Resources;

/// <summary>
/// How much a Pod asks for: the sum of its containers, or the most that its init containers need at a time, plus the overhead.
/// Source: <c>staging/src/k8s.io/component-helpers/resource/helpers.go</c>.
/// </summary>
public static class PodRequests
{
    /// <summary>CPU of a container that names none, where scores are computed.</summary>
    public static readonly Quantity DefaultCpu = Quantity.FromMilli(100);

    /// <summary>Memory of a container that names none, where scores are computed.</summary>
    public static readonly Quantity DefaultMemory = Quantity.FromBytes(200L * 1024 * 1024);

    /// <summary>The requests of a Pod as the API server stores it, exact and by resource name.</summary>
    public static EquatableMap<Quantity> Of(Pod pod, RequestOptions options)
    {
        if (IsOneContainer(pod.Spec))
            return RequestsOf(pod, pod.Spec.Containers[0], options);
        var requests = Aggregate(pod, options);
        if ((options & RequestOptions.PodLevel) != RequestOptions.None && HasPodLevel(pod))
            ReplaceByPodLevel(pod, options, requests);
        requests.Add(pod.Spec.Overhead);
        return requests.ToMap();
    }

    /// <summary>True when the Pod as a whole requests something that can be requested so.</summary>
    public static bool HasPodLevel(Pod pod)
    {
        foreach (var entry in pod.Spec.Resources?.Requests ?? default)
        {
            if (ResourceNames.IsPodLevel(entry.Key))
                return true;
        }

        return false;
    }

    /// <summary>True for an init container that keeps running beside the others.</summary>
    public static bool IsSidecar(Container container) => container.RestartPolicy == "Always";

    /// <summary>True when the status says what the Pod's resources are, as it does once a resize is under way; else requests follow from the spec alone.</summary>
    internal static bool AreReported(PodStatus status) => status.Resources is not null || AreReported(status.ContainerStatuses) || AreReported(status.InitContainerStatuses);

    /// <summary>The containers' part: without what the Pod as a whole requests, and without overhead.</summary>
    internal static ResourceList Aggregate(Pod pod, RequestOptions options) => Aggregate(pod, container => RequestsOf(pod, container, options));

    /// <summary>The containers' limits, added up as their requests are.</summary>
    internal static ResourceList AggregateLimits(Pod pod) => Aggregate(pod, container => container.Resources.Limits);

    /// <summary>True when a Pod asks for just what its only container asks for.</summary>
    private static bool IsOneContainer(PodSpec spec) => spec.Containers.Count == 1 && spec.InitContainers.IsEmpty && spec.Resources is null && spec.Overhead.IsEmpty;

    private static bool AreReported(EquatableArray<ContainerStatus> statuses)
    {
        foreach (var status in statuses)
        {
            if (status.Resources is not null)
                return true;
        }

        return false;
    }

    private static ResourceList Aggregate(Pod pod, Func<Container, EquatableMap<Quantity>> amountsOf)
    {
        var total = new ResourceList();
        foreach (var container in pod.Spec.Containers)
            total.Add(amountsOf(container));
        var sidecars = new ResourceList();
        var peak = new ResourceList();
        foreach (var container in pod.Spec.InitContainers)
        {
            var requests = amountsOf(container);
            if (IsSidecar(container))
            {
                total.Add(requests);
                sidecars.Add(requests);
                peak.Raise(sidecars);
            }
            else
            {
                var running = new ResourceList();
                running.Add(requests);
                running.Add(sidecars);
                peak.Raise(running);
            }
        }

        total.Raise(peak);
        return total;
    }

    private static EquatableMap<Quantity> RequestsOf(Pod pod, Container container, RequestOptions options)
    {
        var requests = (options & RequestOptions.Status) != RequestOptions.None ? WithStatus(pod, container) : container.Resources.Requests;
        if ((options & RequestOptions.DefaultCpu) != RequestOptions.None && !requests.ContainsKey(ResourceNames.Cpu))
            requests = requests.With(ResourceNames.Cpu, DefaultCpu);
        if ((options & RequestOptions.DefaultMemory) != RequestOptions.None && !requests.ContainsKey(ResourceNames.Memory))
            requests = requests.With(ResourceNames.Memory, DefaultMemory);
        return requests;
    }

    private static EquatableMap<Quantity> WithStatus(Pod pod, Container container)
    {
        if (FindStatus(pod.Status.ContainerStatuses, container.Name) is { } status)
            return Larger(pod, container.Resources.Requests, status.Resources, status.AllocatedResources);
        if (IsSidecar(container) && FindStatus(pod.Status.InitContainerStatuses, container.Name) is { } initStatus)
            return Larger(pod, container.Resources.Requests, initStatus.Resources, initStatus.AllocatedResources);
        return container.Resources.Requests;
    }

    private static ContainerStatus? FindStatus(EquatableArray<ContainerStatus> statuses, string name)
    {
        foreach (var status in statuses)
        {
            if (string.Equals(status.Name, name, StringComparison.Ordinal))
                return status;
        }

        return null;
    }

    private static EquatableMap<Quantity> Larger(Pod pod, EquatableMap<Quantity> wanted, ResourceRequirements? actual, EquatableMap<Quantity> allocated)
    {
        if (actual is null)
            return wanted;
        var result = new ResourceList();
        if (!IsResizeInfeasible(pod))
            result.Raise(wanted);
        result.Raise(actual.Requests);
        result.Raise(allocated);
        return result.ToMap();
    }

    private static bool IsResizeInfeasible(Pod pod)
    {
        foreach (var condition in pod.Status.Conditions)
        {
            if (condition is { Type: "PodResizePending", Reason: "Infeasible" })
                return true;
        }

        return false;
    }

    private static void ReplaceByPodLevel(Pod pod, RequestOptions options, ResourceList requests)
    {
        var podLevel = pod.Spec.Resources!.Requests;
        if ((options & RequestOptions.Status) != RequestOptions.None)
            podLevel = Larger(pod, podLevel, pod.Status.Resources, pod.Status.AllocatedResources);
        foreach (var entry in podLevel)
        {
            if (ResourceNames.IsPodLevel(entry.Key))
                requests.Set(entry.Key, entry.Value);
        }
    }
}
