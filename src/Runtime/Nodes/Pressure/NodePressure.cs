using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Selectors;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Nodes.Pressure;

/// <summary>
/// A kubelet's watch over what its node has left: kills containers above their memory limit, lets the kernel kill when memory is used up, reports pressure and evicts
/// one Pod after the other until the node is well. Source: <c>pkg/kubelet/eviction/eviction_manager.go</c>.
/// </summary>
internal sealed class NodePressure
{
    private static readonly TimeSpan HardGrace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CleanupPoll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CleanupTimeout = TimeSpan.FromSeconds(30);
    private readonly Kubelet kubelet;
    private readonly NodePressureOptions options;
    private readonly SortedDictionary<string, long> observed = new(StringComparer.Ordinal);
    private Dictionary<EvictionThreshold, long> firstMet = [];
    private List<EvictionThreshold> matured = [];
    private ScheduledEvent? next;

    internal NodePressure(Kubelet kubelet, NodePressureOptions options)
    {
        this.kubelet = kubelet;
        this.options = options;
        if (this.Plane.Usage.IsGiven)
            this.LookSoon();
    }

    /// <summary>The conditions that the node reports now, such as MemoryPressure.</summary>
    internal IReadOnlyList<string> Conditions { get; private set; } = [];

    private ControlPlane Plane => this.kubelet.Plane;

    private bool IsUnderMemoryPressureOnly => this.Conditions is [NodeConditions.MemoryPressure];

    /// <summary>Usage is another one now: what follows from it is not to be waited for.</summary>
    internal void LookSoon()
    {
        this.Plane.Loop.Cancel(this.next);
        this.next = this.Plane.Loop.After(TimeSpan.Zero, EventPriority.Node, this.Look);
    }

    /// <summary>A container has started: the next look may find something, and is worth waiting for.</summary>
    internal void OnStart()
    {
        if (this.next is not { IsPending: true, Background: true } planned)
            return;
        this.Plane.Loop.Cancel(planned);
        this.next = this.Plane.Loop.At(planned.Time, EventPriority.Node, this.Look);
    }

    /// <summary>The node lost its power: nothing is known of before.</summary>
    internal void Reset()
    {
        this.observed.Clear();
        this.firstMet.Clear();
        this.matured.Clear();
        this.Conditions = [];
        this.Plane.Loop.Cancel(this.next);
        if (this.Plane.Usage.IsGiven)
            this.next = this.Plane.Loop.After(this.options.MonitoringPeriod, EventPriority.Node, this.Look, background: true);
    }

    /// <summary>Why a new Pod is not taken under the present pressure; null when it is.</summary>
    internal PodFailure? Refusal(Pod pod)
    {
        if (this.Conditions.Count == 0 || PodLoad.IsCriticalPod(pod))
            return null;
        if (this.IsUnderMemoryPressureOnly
            && ((pod.Status.QosClass ?? QosClasses.Of(pod.Spec)) != QosClasses.BestEffort
                || pod.Spec.Tolerations.Tolerate(new() { Key = "node.kubernetes.io/memory-pressure", Effect = Tolerations.NoSchedule })))
            return null;
        return new("Evicted", "The node had condition: [" + string.Join(' ', this.Conditions) + "]. ");
    }

    private void Look()
    {
        if (this.Plane.Store.Nodes.Find("", this.kubelet.NodeName) is not { } node)
            return;
        if (!this.kubelet.IsPowered)
        {
            this.Reset();
            return;
        }

        var acts = this.KillAboveLimits(node) | this.KillForMemory(node);
        var load = new NodeLoad(this.kubelet, node, this.options);
        acts |= this.FollowThresholds(load);
        if ((this.EvictForStorage(load) ?? this.EvictForPressure(load, node)) is { } evicted)
        {
            this.next = this.Plane.Loop.After(CleanupPoll, EventPriority.Node, () => this.AwaitCleanup(evicted, this.Plane.Loop.Time + CleanupTimeout.Ticks));
            return;
        }

        // Waiting for a condition to pass or for a soft threshold's grace leads somewhere; just looking again does not.
        var leadsOn = acts || this.Conditions.Any(c => this.observed[c] < this.Plane.Loop.Time) || this.firstMet.Keys.Any(t => !this.matured.Contains(t));
        this.next = this.Plane.Loop.After(this.options.MonitoringPeriod, EventPriority.Node, this.Look, background: !leadsOn);
    }

    private void AwaitCleanup(PodWorker evicted, long until)
    {
        if (evicted.AllStopped || this.Plane.Loop.Time >= until)
            this.Look();
        else
            this.next = this.Plane.Loop.After(CleanupPoll, EventPriority.Node, () => this.AwaitCleanup(evicted, until));
    }

    private bool KillAboveLimits(Node node)
    {
        var above = new NodeLoad(this.kubelet, node, this.options).Pods
            .SelectMany(p => p.Containers.Where(c => c.Container.Spec.Resources.Limits.TryGetValue(ResourceNames.Memory, out var limit) && c.Usage.MemoryBytes > limit.Value).Select(c => (p.Worker, c.Container)))
            .ToList();
        foreach (var (worker, container) in above)
            OomKill(worker, container);
        return above.Count > 0;
    }

    // The kernel kills one after the other until there is memory again.
    private bool KillForMemory(Node node)
    {
        var killed = false;
        while (new NodeLoad(this.kubelet, node, this.options) is var load && load.MemoryCapacity > 0 && load.MemoryUsed > load.MemoryCapacity)
        {
            var worst = load.Pods.SelectMany(p => p.Containers.Select(c => (Pod: p, c.Container, c.Usage)))
                .Where(c => c.Usage.MemoryBytes > 0)
                .OrderByDescending(c => OomScore.Of(c.Usage.MemoryBytes, load.MemoryCapacity, OomScore.Adjustment(c.Pod.Pod, c.Container.Spec, load.MemoryCapacity)))
                .ThenByDescending(c => c.Usage.MemoryBytes)
                .ThenBy(c => c.Pod.Worker.Name.ToString(), StringComparer.Ordinal)
                .Select(c => ((PodWorker, ContainerWorker)?)(c.Pod.Worker, c.Container))
                .FirstOrDefault();
            if (worst is not (var worker, var container))
                break;
            this.Plane.Recorder.Event(node, EventSeverity.Warning, "SystemOOM", "System OOM encountered, victim process: " + container.Spec.Name);
            OomKill(worker, container);
            killed = true;
        }

        return killed;
    }

    private static void OomKill(PodWorker worker, ContainerWorker container)
    {
        if (container.IsRunning)
            ContainerEnds.ExitNow(worker, container, 137, "OOMKilled");
    }

    /// <returns>True when the conditions changed.</returns>
    private bool FollowThresholds(NodeLoad load)
    {
        var now = this.Plane.Loop.Time;
        var met = this.options.Thresholds.Where(t => IsMet(t, load, 0) || (this.matured.Contains(t) && IsMet(t, load, t.MinimumReclaim))).ToList();
        this.firstMet = met.ToDictionary(t => t, t => this.firstMet.GetValueOrDefault(t, now));
        foreach (var threshold in met)
            this.observed[EvictionRanking.ConditionOf(threshold.Signal)] = now;
        this.matured = met.FindAll(t => now - this.firstMet[t] >= t.GracePeriod.Ticks);
        var before = this.Conditions;
        this.Conditions = [.. this.observed.Where(o => now - o.Value < this.options.TransitionPeriod.Ticks).Select(o => o.Key)];
        if (before.SequenceEqual(this.Conditions, StringComparer.Ordinal))
            return false;
        this.kubelet.PostStatus();
        return true;
    }

    private static bool IsMet(EvictionThreshold threshold, NodeLoad load, long reclaim) =>
        load.Of(threshold.Signal) is var (available, capacity) && available < threshold.AmountOf(capacity) + reclaim;

    private PodWorker? EvictForStorage(NodeLoad load)
    {
        foreach (var pod in load.Pods.Where(p => !p.IsCritical && !p.Worker.IsTerminating))
        {
            if (StorageExcess(pod) is { } message)
                return this.Evict(pod, message, HardGrace);
        }

        return null;
    }

    private static string? StorageExcess(PodLoad pod)
    {
        foreach (var (container, usage) in pod.Containers)
        {
            if (container.Spec.Resources.Limits.TryGetValue(ResourceNames.EphemeralStorage, out var limit) && usage.EphemeralStorageBytes > limit.Value)
                return "Container " + container.Spec.Name + " exceeded its local ephemeral storage limit \"" + limit + "\". ";
        }

        return null;
    }

    private PodWorker? EvictForPressure(NodeLoad load, Node node)
    {
        if (this.matured.OrderBy(t => t.Signal).FirstOrDefault() is not { } threshold || load.Of(threshold.Signal) is not var (available, capacity))
            return null;
        if (EvictionRanking.Order(load.Pods.Where(p => !p.IsCritical && !p.Worker.IsTerminating), threshold.Signal).FirstOrDefault() is not { } pod)
            return null;
        this.Plane.Recorder.Event(node, EventSeverity.Warning, "EvictionThresholdMet", "Attempting to reclaim " + EvictionRanking.ResourceOf(threshold.Signal));
        var own = TimeSpan.FromSeconds(pod.Pod.Spec.TerminationGracePeriodSeconds ?? 30);
        var grace = threshold.IsHard ? HardGrace : own < this.options.MaxPodGracePeriod ? own : this.options.MaxPodGracePeriod;
        return this.Evict(pod, EvictionRanking.Message(pod, threshold, available, capacity), grace);
    }

    private PodWorker Evict(PodLoad pod, string message, TimeSpan grace)
    {
        this.kubelet.Fail(pod.Worker, new("Evicted", message, IsDisruption: true), grace);
        return pod.Worker;
    }
}
