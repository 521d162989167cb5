using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>
/// Notices nodes that fall silent and taints them, slower the more of a zone is lost. The real controller looks every 5 s and drains its queues every 100 ms;
/// here only those looks are events that can find something, at the very instants of the grid.
/// </summary>
internal sealed class NodeLifecycleController
{
    private const string Name = "node-lifecycle-controller";
    private static readonly TimeSpan Monitor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Drain = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(50);
    private readonly ControlPlane plane;
    private readonly NodeFleet fleet;
    private readonly SortedDictionary<string, NodeZone> zones = new(StringComparer.Ordinal);
    private readonly SortedSet<string> silent = new(StringComparer.Ordinal);
    private readonly HashSet<string> unready = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> probes = new(StringComparer.Ordinal);
    private bool allLost;
    private ScheduledEvent? nextLook;
    private ScheduledEvent? nextDrain;

    internal NodeLifecycleController(ControlPlane plane, NodeFleet fleet)
    {
        this.plane = plane;
        this.fleet = fleet;
        plane.Store.Nodes.Watch(this.OnNode);
        plane.Store.Pods.Watch(this.OnPod);
    }

    /// <summary>A node sends no more leases; it is looked at when its grace has passed.</summary>
    internal void Lost(string node)
    {
        if (this.fleet.Find(node) is not { } kubelet || !this.silent.Add(node))
            return;
        this.probes[node] = kubelet.LastHeartbeat;
        this.PlanLook(this.DueLook(node));
    }

    /// <summary>A node sends leases again.</summary>
    internal void Found(string node)
    {
        this.silent.Remove(node);
        this.probes.Remove(node);
        this.PlanLook(Ceiling(this.plane.Loop.Time, Monitor));
    }

    private static string ZoneOf(Node node) =>
        (node.Metadata.Labels.GetValueOrDefault("topology.kubernetes.io/region") ?? "") + ":" + (node.Metadata.Labels.GetValueOrDefault("topology.kubernetes.io/zone") ?? "");

    private static long Ceiling(long ticks, TimeSpan period) => (ticks + period.Ticks - 1) / period.Ticks * period.Ticks;

    // Strictly after the grace.
    private long DueLook(string node) => Ceiling(this.probes[node] + Grace.Ticks + 1, Monitor);

    private void OnNode(WatchEvent<Node> change)
    {
        if (change.Type == WatchEventType.Deleted)
        {
            this.silent.Remove(change.Object.Name);
            this.unready.Remove(change.Object.Name);
            return;
        }

        var zone = ZoneOf(change.Object);
        if (!this.zones.ContainsKey(zone))
            this.zones.Add(zone, new(zone, this.plane.Now));
        var ready = NodeConditions.StatusOf(change.Object, NodeConditions.Ready);
        if (ready is "Unknown" or "False")
            this.unready.Add(change.Object.Name);
        else
            this.unready.Remove(change.Object.Name);
        if (ready is null && change.Type == WatchEventType.Added)
            return;
        if (NodeTaints.WithNoSchedule(change.Object, this.plane.WholeSeconds) != change.Object)
            this.plane.Loop.After(TimeSpan.Zero, EventPriority.NodeLifecycle, () => this.TaintAtOnce(change.Object.Name));
        if (change.Old is { } old && NodeConditions.StatusOf(old, NodeConditions.Ready) is { } before && before != ready)
            this.PlanLook(Ceiling(this.plane.Loop.Time, Monitor));
    }

    // A Pod that comes to a node which is not ready is not ready either.
    private void OnPod(WatchEvent<Pod> change)
    {
        if (this.unready.Count > 0 && change.Type != WatchEventType.Deleted && change.Object.Spec.NodeName is { Length: > 0 } name && this.unready.Contains(name) && change.Object.IsReady())
            this.MarkNotReadySoon(change.Object.NamespacedName);
    }

    private void MarkNotReadySoon(NamespacedName name) => this.plane.Loop.After(TimeSpan.Zero, EventPriority.NodeLifecycle, () => this.MarkNotReady(name));

    private void TaintAtOnce(string name)
    {
        if (this.plane.Store.Nodes.Find("", name) is { } node)
            this.Act(() => this.Write(NodeTaints.WithNoSchedule(node, this.plane.WholeSeconds)));
    }

    private void PlanLook(long ticks)
    {
        if (this.nextLook is { IsPending: true } planned && planned.Time <= ticks)
            return;
        this.plane.Loop.Cancel(this.nextLook);
        this.nextLook = this.plane.Loop.At(ticks, EventPriority.NodeLifecycle, () => this.Act(this.Look));
    }

    private void Look()
    {
        foreach (var name in this.silent.ToList())
        {
            if (this.plane.Store.Nodes.Find("", name) is { } node && this.plane.Loop.Time > this.probes[name] + Grace.Ticks)
                this.MarkUnknown(node);
        }

        foreach (var node in this.NodesInOrder())
            this.FollowReadiness(node);
        this.JudgeZones();
        var due = this.silent.Where(n => this.plane.Store.Nodes.Find("", n) is { } node && NodeConditions.StatusOf(node, NodeConditions.Ready) != "Unknown").Select(this.DueLook).Order().ToList();
        if (due.Count > 0)
            this.PlanLook(due[0] > this.plane.Loop.Time ? due[0] : this.plane.Loop.Time + Monitor.Ticks);
    }

    private IEnumerable<Node> NodesInOrder() => this.plane.Store.Nodes.ToList().OrderBy(n => n.Name, StringComparer.Ordinal);

    private void MarkUnknown(Node node)
    {
        if (NodeConditions.StatusOf(node, NodeConditions.Ready) == "Unknown")
            return;
        var now = this.plane.WholeSeconds;
        var wasReady = NodeConditions.StatusOf(node, NodeConditions.Ready) == "True";
        var conditions = node.Status.Conditions.Select(c => c.Type is NodeConditions.Ready or NodeConditions.MemoryPressure or NodeConditions.DiskPressure or NodeConditions.PidPressure
            ? NodeConditions.Make(node, c.Type, "Unknown", "NodeStatusUnknown", now)
            : c);
        this.plane.Store.Nodes.UpdateStatus(node with { Metadata = node.Metadata with { ResourceVersion = null }, Status = node.Status with { Conditions = [.. conditions] } });
        if (!wasReady)
            return;
        this.plane.Recorder.Event(node, EventSeverity.Normal, "NodeNotReady", "Node " + node.Name + " status is now: NodeNotReady");
        foreach (var pod in this.plane.Store.Pods.OnNode(node.Name))
            this.MarkNotReady(pod.NamespacedName);
    }

    private void MarkNotReady(NamespacedName name)
    {
        if (this.plane.Store.Pods.Find(name) is not { } pod || !pod.IsReady())
            return;
        var status = pod.Status.WithCondition(PodConditionTypes.Ready, false, this.plane.WholeSeconds, "NodeNotReady");
        this.plane.Store.Pods.UpdateStatus(pod with { Metadata = pod.Metadata with { ResourceVersion = null }, Status = status });
    }

    /// <summary>A node that is not ready queues for the evicting taint; one that has it gets the one that fits; a ready node loses both.</summary>
    private void FollowReadiness(Node node)
    {
        var zone = this.zones[ZoneOf(node)];
        switch (NodeConditions.StatusOf(node, NodeConditions.Ready))
        {
            case "True":
                zone.Queue.RemoveAll(n => n == node.Name);
                this.Write(NodeTaints.WithNoExecute(node, null, this.plane.WholeSeconds));
                break;
            case "False" or "Unknown" when NodeTaints.HasNoExecute(node):
                this.Write(NodeTaints.WithNoExecute(node, EvictingTaint(node), this.plane.WholeSeconds));
                break;
            case "False" or "Unknown" when !this.allLost && !zone.Queue.Contains(node.Name):
                zone.Queue.Add(node.Name);
                break;
        }

        this.PlanDrain();
    }

    private static string EvictingTaint(Node node) => NodeConditions.StatusOf(node, NodeConditions.Ready) == "False" ? NodeTaints.NotReady : NodeTaints.Unreachable;

    private void JudgeZones()
    {
        var states = new SortedDictionary<string, (ZoneState State, int Nodes)>(StringComparer.Ordinal);
        foreach (var group in this.NodesInOrder().GroupBy(ZoneOf, StringComparer.Ordinal))
        {
            var counted = group.Where(n => !n.Metadata.Labels.ContainsKey("node.kubernetes.io/exclude-disruption")).ToList();
            var ready = counted.Count(n => NodeConditions.StatusOf(n, NodeConditions.Ready) == "True");
            states[group.Key] = (NodeZone.Judge(ready, counted.Count - ready), counted.Count);
        }

        var lost = states.Count > 0 && states.Values.All(s => s.State == ZoneState.FullDisruption);
        if (lost && !this.allLost)
            this.StopEvictions();
        else if (!lost && this.allLost)
            this.ResumeEvictions(states);
        else if (!lost)
            this.EnterStates(states);
        this.allLost = lost;
        this.PlanDrain();
    }

    // Nobody can be told from nobody: the fault is more likely the control plane's own.
    private void StopEvictions()
    {
        foreach (var node in this.NodesInOrder())
            this.Write(NodeTaints.WithNoExecute(node, null, this.plane.WholeSeconds));
        foreach (var zone in this.zones.Values)
            zone.Stop(this.plane.Now);
    }

    private void ResumeEvictions(SortedDictionary<string, (ZoneState State, int Nodes)> states)
    {
        foreach (var name in this.silent)
            this.probes[name] = this.plane.Loop.Time;
        foreach (var (key, (state, nodes)) in states)
            this.zones[key].Enter(state, nodes, this.plane.Now);
        this.PlanLook(this.plane.Loop.Time + Monitor.Ticks);
    }

    private void EnterStates(SortedDictionary<string, (ZoneState State, int Nodes)> states)
    {
        foreach (var (key, (state, nodes)) in states)
        {
            if (this.zones[key].State != state)
                this.zones[key].Enter(state, nodes, this.plane.Now);
        }
    }

    private void PlanDrain()
    {
        var next = this.zones.Values.Where(z => z.Queue.Count > 0 && z.Limiter.Next is not null).Select(z => this.plane.Clock.TicksOf(z.Limiter.Next!.Value)).DefaultIfEmpty(-1).Min();
        if (next < 0)
            return;
        var ticks = Math.Max(Ceiling(next, Drain), Ceiling(this.plane.Loop.Time + 1, Drain));
        if (this.nextDrain is { IsPending: true } planned && planned.Time <= ticks)
            return;
        this.plane.Loop.Cancel(this.nextDrain);
        this.nextDrain = this.plane.Loop.At(ticks, EventPriority.NodeLifecycle, () => this.Act(this.DrainQueues));
    }

    private void DrainQueues()
    {
        foreach (var zone in this.zones.Values)
        {
            while (zone.Queue.Count > 0 && zone.Limiter.TryTake(this.plane.Now))
            {
                var name = zone.Queue[0];
                zone.Queue.RemoveAt(0);
                if (this.plane.Store.Nodes.Find("", name) is { } node && NodeConditions.StatusOf(node, NodeConditions.Ready) is "False" or "Unknown")
                    this.Write(NodeTaints.WithNoExecute(node, EvictingTaint(node), this.plane.WholeSeconds));
            }
        }

        this.PlanDrain();
    }

    private void Write(Node node)
    {
        if (this.plane.Store.Nodes.Find("", node.Name) is { } present && present.Spec != node.Spec)
            this.plane.Store.Nodes.Update(present with { Metadata = present.Metadata with { ResourceVersion = null }, Spec = node.Spec });
    }

    private void Act(Action act)
    {
        this.plane.Recorder.Actor = Name;
        act();
        this.plane.Recorder.Actor = null;
    }
}
