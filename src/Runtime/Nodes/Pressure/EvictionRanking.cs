using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Runtime.Nodes.Pressure;

/// <summary>Who goes first when a node runs short: who uses more than was requested, then lower priority, then who uses most beyond the request. Source: <c>pkg/kubelet/eviction/helpers.go</c>.</summary>
internal static class EvictionRanking
{
    internal static IEnumerable<PodLoad> Order(IEnumerable<PodLoad> pods, EvictionSignal signal)
    {
        if (signal == EvictionSignal.PidAvailable)
            return pods.OrderBy(p => p.Priority).ThenByDescending(p => p.Total.Processes).ThenBy(p => p.Worker.Name.ToString(), StringComparer.Ordinal);
        var resource = ResourceOf(signal);
        return pods
            .Select(p => (Pod: p, Excess: Used(p.Total, signal) - p.RequestOf(resource)))
            .OrderByDescending(p => p.Excess > 0)
            .ThenBy(p => p.Pod.Priority)
            .ThenByDescending(p => p.Excess)
            .ThenBy(p => p.Pod.Worker.Name.ToString(), StringComparer.Ordinal)
            .Select(p => p.Pod);
    }

    internal static string ResourceOf(EvictionSignal signal) => signal switch
    {
        EvictionSignal.MemoryAvailable => ResourceNames.Memory,
        EvictionSignal.NodeFsAvailable => ResourceNames.EphemeralStorage,
        _ => "pids",
    };

    internal static string ConditionOf(EvictionSignal signal) => signal switch
    {
        EvictionSignal.MemoryAvailable => NodeConditions.MemoryPressure,
        EvictionSignal.NodeFsAvailable => NodeConditions.DiskPressure,
        _ => NodeConditions.PidPressure,
    };

    /// <summary>What the status of an evicted Pod says.</summary>
    internal static string Message(PodLoad pod, EvictionThreshold threshold, long available, long capacity)
    {
        var resource = ResourceOf(threshold.Signal);
        var text = new StringBuilder().Append("The node was low on resource: ").Append(resource).Append(". Threshold quantity: ")
            .Append(Format(threshold.Signal, threshold.AmountOf(capacity))).Append(", available: ").Append(Format(threshold.Signal, available)).Append(". ");
        foreach (var (container, usage) in pod.Containers)
        {
            var request = container.Spec.Resources.Requests.TryGetValue(resource, out var stated) ? stated : Quantity.Zero;
            if (threshold.Signal != EvictionSignal.PidAvailable && Used(usage, threshold.Signal) > request.Value)
                text.Append("Container ").Append(container.Spec.Name).Append(" was using ").Append(Format(threshold.Signal, Used(usage, threshold.Signal)))
                    .Append(", request is ").Append(request).Append(", has larger consumption of ").Append(resource).Append(". ");
        }

        return text.ToString();
    }

    private static long Used(ContainerUsage usage, EvictionSignal signal) => signal == EvictionSignal.MemoryAvailable ? usage.MemoryBytes : usage.EphemeralStorageBytes;

    private static string Format(EvictionSignal signal, long amount) => signal == EvictionSignal.PidAvailable
        ? amount.ToString(CultureInfo.InvariantCulture)
        : new ResourceAmount(amount).ToString();

    private readonly record struct ResourceAmount(long Bytes)
    {
        // The kubelet tells odd amounts in Ki.
        public override string ToString() => Quantity.FromBytes(this.Bytes % 1024 == 0 ? this.Bytes : this.Bytes / 1024 * 1024).ToString();
    }
}
