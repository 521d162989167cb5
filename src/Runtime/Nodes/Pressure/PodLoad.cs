using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Runtime.Nodes.Pressure;

/// <summary>What a Pod's running containers use at one instant.</summary>
internal sealed class PodLoad(PodWorker worker, IReadOnlyList<(ContainerWorker Container, ContainerUsage Usage)> containers)
{
    private const int Critical = 2_000_000_000;

    internal PodWorker Worker => worker;

    internal Pod Pod => worker.Pod;

    internal IReadOnlyList<(ContainerWorker Container, ContainerUsage Usage)> Containers => containers;

    internal ContainerUsage Total { get; } = containers.Aggregate(new ContainerUsage { Processes = 0 }, (sum, c) => sum.Plus(c.Usage));

    /// <summary>True for Pods that no pressure evicts: those of the system's own priorities, and mirrors of static Pods.</summary>
    internal bool IsCritical => IsCriticalPod(worker.Pod);

    internal long Priority => worker.Pod.Spec.Priority ?? 0;

    internal static bool IsCriticalPod(Pod pod) => pod.Spec.Priority >= Critical || pod.Metadata.Annotations.ContainsKey("kubernetes.io/config.mirror");

    internal long RequestOf(string resource) => PodRequests.Of(worker.Pod, RequestOptions.None).TryGetValue(resource, out var request) ? request.Value : 0;
}
