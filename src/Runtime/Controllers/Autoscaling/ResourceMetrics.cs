using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>CPU and memory of Pods as autoscalers see them: samples now, targets as a share of the requests or as an average amount. All amounts in thousandths.</summary>
internal sealed class ResourceMetrics(ControlPlane plane)
{
    /// <summary>What a metric asks for.</summary>
    /// <param name="pods">The Pods that the target's selector selects.</param>
    /// <param name="current">The target's <c>spec.replicas</c>.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="tolerance">The ratios at which nothing is to be done.</param>
    /// <exception cref="MetricUnavailableException">The metric cannot be computed now.</exception>
    internal MetricProposal Propose(List<Pod> pods, int current, MetricSpec metric, ScalingTolerance tolerance)
    {
        var (resource, container, target) = metric switch
        {
            { Type: "Resource", Resource: { } source } => (source.Name, (string?)null, source.Target),
            { Type: "ContainerResource", ContainerResource: { } source } => (source.Name, source.Container, source.Target),
            _ => throw new MetricUnavailableException("FailedGet" + metric.Type + "Metric", "the cluster has no metrics of type " + metric.Type),
        };
        var failure = container is null ? "FailedGetResourceMetric" : "FailedGetContainerResourceMetric";
        if (pods.Count == 0)
            throw new MetricUnavailableException(failure, "no pods returned by selector while calculating replica count");
        var samples = this.Samples(pods, resource, container);
        if (samples.Count == 0)
            throw new MetricUnavailableException(failure, "unable to get metrics for resource " + resource + ": no metrics returned from resource metrics API");
        var groups = PodGroups.Sort(pods, samples, resource == "cpu", plane.Now);
        if (samples.Count == 0)
            throw new MetricUnavailableException(failure, "did not receive metrics for targeted pods (pods might be unready)");
        var name = resource + (container is null ? " resource" : " container resource") + (target.AverageUtilization is null ? "" : " utilization (percentage of request)");
        var (replicas, value) = target.AverageUtilization is { } utilization
            ? ByUtilization(pods, current, resource, container, samples, groups, utilization, tolerance, failure)
            : ByAverage(current, samples, groups, target.AverageValue ?? default, tolerance);
        return new(replicas, name, StatusOf(metric, resource, value));
    }

    private static (int Replicas, MetricValueStatus Value) ByUtilization(
        List<Pod> pods, int current, string resource, string? container, Dictionary<string, long> samples, PodGroups groups, int target, ScalingTolerance tolerance, string failure)
    {
        var requests = pods.ToDictionary(p => p.Name, p => Request(p, resource, container, failure), StringComparer.Ordinal);
        int Utilization(Dictionary<string, long> usage)
        {
            var requested = usage.Keys.Sum(p => requests[p]);
            return requested > 0 ? (int)(usage.Values.Sum() * 100 / requested) : throw new MetricUnavailableException(failure, "no metrics returned matched known pods");
        }

        var value = new MetricValueStatus { AverageUtilization = Utilization(samples), AverageValue = Quantity.FromMilli(samples.Values.Sum() / samples.Count) };
        var replicas = ReplicaCalculator.Desired(
            current, groups, samples, usage => Utilization(usage) / (double)target, pod => requests[pod] * Math.Max(100, target) / 100, tolerance);
        return (replicas, value);
    }

    private static (int Replicas, MetricValueStatus Value) ByAverage(int current, Dictionary<string, long> samples, PodGroups groups, Quantity target, ScalingTolerance tolerance)
    {
        static long Average(Dictionary<string, long> usage) => usage.Values.Sum() / usage.Count;
        var value = new MetricValueStatus { AverageValue = Quantity.FromMilli(Average(samples)) };
        return (ReplicaCalculator.Desired(current, groups, samples, usage => Average(usage) / (double)target.MilliValue, _ => target.MilliValue, tolerance), value);
    }

    // A Pod has a sample when each of its running containers has one: when it runs at all.
    private Dictionary<string, long> Samples(List<Pod> pods, string resource, string? container)
    {
        var samples = new Dictionary<string, long>(StringComparer.Ordinal);
        if (!plane.Usage.IsMeasured)
            return samples;
        foreach (var pod in pods)
        {
            var usages = plane.Usage.Of(pod).Where(u => container is null || u.Container == container).Select(u => u.Usage).ToList();
            if (usages.Count > 0 && resource is "cpu" or "memory")
                samples.Add(pod.Name, usages.Sum(u => resource == "cpu" ? u.CpuMilli : u.MemoryBytes * 1000));
        }

        return samples;
    }

    private static long Request(Pod pod, string resource, string? container, string failure)
    {
        var sum = 0L;
        foreach (var part in pod.Spec.Containers.Concat(pod.Spec.InitContainers.Where(PodRequests.IsSidecar)))
        {
            if (container is not null && part.Name != container)
                continue;
            if (!part.Resources.Requests.TryGetValue(resource, out var request))
                throw new MetricUnavailableException(failure, $"missing request for {resource} in container {part.Name} of Pod {pod.Name}");
            sum += request.MilliValue;
        }

        return sum;
    }

    private static MetricStatus StatusOf(MetricSpec metric, string resource, MetricValueStatus value) => metric.ContainerResource is { } source
        ? new() { Type = metric.Type, ContainerResource = new() { Name = resource, Container = source.Container, Current = value } }
        : new() { Type = metric.Type, Resource = new() { Name = resource, Current = value } };
}
