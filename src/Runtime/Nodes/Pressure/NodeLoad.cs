using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Runtime.Nodes.Pressure;

/// <summary>What a node's running containers use at one instant, and what is left of the node.</summary>
internal sealed class NodeLoad
{
    private readonly Dictionary<EvictionSignal, (long Available, long Capacity)> signals = [];

    internal NodeLoad(Kubelet kubelet, Node node, NodePressureOptions options)
    {
        var usage = kubelet.Plane.Usage;
        this.Pods = [.. kubelet.Workers.Where(w => !w.HasEnded).Select(w => new PodLoad(w, [.. w.All.Where(c => c.IsRunning).Select(c => (c, usage.Of(w.Pod, c.Spec, c.StartedAt)))]))];
        var total = this.Pods.Aggregate(usage.OfSystem(node.Metadata.Name ?? ""), (sum, pod) => sum.Plus(pod.Total));
        this.MemoryUsed = total.MemoryBytes;
        this.MemoryCapacity = Capacity(node, ResourceNames.Memory, EvictionSignal.MemoryAvailable, options) ?? 0;
        this.Observe(EvictionSignal.MemoryAvailable, this.MemoryCapacity, total.MemoryBytes);
        this.Observe(EvictionSignal.NodeFsAvailable, Capacity(node, ResourceNames.EphemeralStorage, EvictionSignal.NodeFsAvailable, options), total.EphemeralStorageBytes);
        this.Observe(EvictionSignal.PidAvailable, options.ProcessLimit, total.Processes);
    }

    internal IReadOnlyList<PodLoad> Pods { get; }

    internal long MemoryUsed { get; }

    internal long MemoryCapacity { get; }

    /// <summary>What is left, and of how much; null when the node does not say what it has.</summary>
    internal (long Available, long Capacity)? Of(EvictionSignal signal) => this.signals.TryGetValue(signal, out var found) ? found : null;

    // What a node has for Pods is what it has less its hard threshold. Where both are stated alike, the node is taken to have that much more.
    private static long? Capacity(Node node, string resource, EvictionSignal signal, NodePressureOptions options)
    {
        if (!node.Status.Capacity.TryGetValue(resource, out var capacity))
            return null;
        var allocatable = node.Status.Allocatable.TryGetValue(resource, out var stated) ? stated : capacity;
        var hard = options.Thresholds.FirstOrDefault(t => t.Signal == signal && t.IsHard);
        return Math.Max(capacity.Value, hard?.CapacityFor(allocatable.Value) ?? 0);
    }

    private void Observe(EvictionSignal signal, long? capacity, long used)
    {
        if (capacity is > 0)
            this.signals[signal] = (capacity.Value - used, capacity.Value);
    }
}
