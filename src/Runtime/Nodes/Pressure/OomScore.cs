using System;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Nodes.Pressure;

/// <summary>Which container the kernel kills when a node's memory is used up. Source: <c>pkg/kubelet/qos/policy.go</c>.</summary>
internal static class OomScore
{
    private const int Guaranteed = -997;
    private const int BestEffort = 1000;
    private const int NodeCritical = 2_000_001_000;

    /// <summary>The adjustment that the kubelet gives a container's processes, from -997 (last) to 1000 (first).</summary>
    internal static int Adjustment(Pod pod, Container container, long memoryCapacity)
    {
        if (pod.Spec.Priority >= NodeCritical)
            return Guaranteed;
        switch (pod.Status.QosClass ?? QosClasses.Of(pod.Spec))
        {
            case QosClasses.Guaranteed:
                return Guaranteed;
            case QosClasses.BestEffort:
                return BestEffort;
            default:
                var own = Burstable(Request(container), memoryCapacity);
                return PodRequests.IsSidecar(container) ? Math.Min(own, Burstable(pod.Spec.Containers.Min(Request), memoryCapacity)) : own;
        }
    }

    /// <summary>What the kernel compares: the share of the memory in thousandths plus the adjustment.</summary>
    internal static long Of(long usedBytes, long memoryCapacity, int adjustment) => (usedBytes * 1000 / memoryCapacity) + adjustment;

    private static int Burstable(long request, long capacity) => (int)Math.Clamp(1000 - (1000 * request / capacity), BestEffort + Guaranteed, BestEffort - 1);

    private static long Request(Container container) => ContainerUsage.AsRequested(container).MemoryBytes;
}
