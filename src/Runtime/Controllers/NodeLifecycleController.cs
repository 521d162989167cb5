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
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(50);
    private readonly ControlPlane plane;
    private readonly NodeFleet fleet;
    private readonly ZoneEvictions evictions;
    private readonly SortedSet<string> silent = new(StringComparer.Ordinal);
    private readonly SortedSet<string> fallen = new(StringComparer.Ordinal);
    private readonly HashSet<string> unready = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> probes = new(StringComparer.Ordinal);
    private ScheduledEvent? nextLook;

    internal NodeLifecycleController(ControlPlane plane, NodeFleet fleet)
    {
        this.plane = plane;
        this.fleet = fleet;
        this.evictions = new(plane, this.Act, this.ForgetOutage);
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

    private static long Ceiling(long ticks, TimeSpan period) => (ticks + period.Ticks - 1) / period.Ticks * period.Ticks;

    // Strictly after the grace.
    private long DueLook(string node) => Ceiling(this.probes[node] + Grace.Ticks + 1, Monitor);

    private void OnNode(WatchEvent<Node> change)
    {
        if (change.Type == WatchEventType.Deleted)
        {
            this.silent.Remove(change.Object.Name);
            this.unready.Remove(change.Object.Name);
            this.fallen.Remove(change.Object.Name);
            return;
        }

        this.evictions.Add(change.Object);
        var ready = NodeConditions.StatusOf(change.Object, NodeConditions.Ready);
        if (ready is "Unknown" or "False")
            this.unready.Add(change.Object.Name);
        else
            this.unready.Remove(change.Object.Name);
        if (ready is null && change.Type == WatchEventType.Added)
            return;
        if (NodeTaints.WithNoSchedule(change.Object, this.plane.WholeSeconds) != change.Object)
            this.plane.Loop.After(TimeSpan.Zero, EventPriority.NodeLifecycle, () => this.TaintAtOnce(change.Object.Name));
        if (change.Old is not { } old || NodeConditions.StatusOf(old, NodeConditions.Ready) is not { } before || before == ready)
            return;
        if (before == "True")
            this.fallen.Add(change.Object.Name);
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

        this.MarkPodsOfFallen();
        foreach (var node in ZoneEvictions.InOrder(this.plane))
            this.evictions.Follow(node);
        this.evictions.Judge();
        var due = this.silent.Where(n => this.plane.Store.Nodes.Find("", n) is { } node && NodeConditions.StatusOf(node, NodeConditions.Ready) != "Unknown").Select(this.DueLook).Order().ToList();
        if (due.Count > 0)
            this.PlanLook(due[0] > this.plane.Loop.Time ? due[0] : this.plane.Loop.Time + Monitor.Ticks);
    }

    private void MarkUnknown(Node node)
    {
        if (NodeConditions.StatusOf(node, NodeConditions.Ready) == "Unknown")
            return;
        var now = this.plane.WholeSeconds;
        var conditions = node.Status.Conditions.Select(c => c.Type is NodeConditions.Ready or NodeConditions.MemoryPressure or NodeConditions.DiskPressure or NodeConditions.PidPressure
            ? NodeConditions.Make(node, c.Type, "Unknown", "NodeStatusUnknown", now)
            : c);
        this.plane.Store.Nodes.UpdateStatus(node with { Metadata = node.Metadata with { ResourceVersion = null }, Status = node.Status with { Conditions = [.. conditions] } });
    }

    // The Pods of a node that is no longer ready get no requests any more, long before they are deleted.
    private void MarkPodsOfFallen()
    {
        foreach (var name in this.fallen)
        {
            if (this.plane.Store.Nodes.Find("", name) is not { } node || NodeConditions.StatusOf(node, NodeConditions.Ready) == "True")
                continue;
            this.plane.Recorder.Event(node, EventSeverity.Normal, "NodeNotReady", "Node " + name + " status is now: NodeNotReady");
            foreach (var pod in this.plane.Store.Pods.OnNode(name))
                this.MarkNotReady(pod.NamespacedName);
        }

        this.fallen.Clear();
    }

    private void MarkNotReady(NamespacedName name)
    {
        if (this.plane.Store.Pods.Find(name) is not { } pod || !pod.IsReady())
            return;
        var status = pod.Status.WithCondition(PodConditionTypes.Ready, false, this.plane.WholeSeconds, "NodeNotReady");
        this.plane.Store.Pods.UpdateStatus(pod with { Metadata = pod.Metadata with { ResourceVersion = null }, Status = status });
    }

    // No node is judged by what happened while all were lost.
    private void ForgetOutage()
    {
        foreach (var name in this.silent)
            this.probes[name] = this.plane.Loop.Time;
        this.PlanLook(this.plane.Loop.Time + Monitor.Ticks);
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
