using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>
/// The taints that evict: nodes that are not ready queue for them in their zone, and get them at a rate that falls with the share of the zone that is lost.
/// When all zones are lost nobody is evicted: the fault is more likely the control plane's own.
/// </summary>
internal sealed class ZoneEvictions
{
    private static readonly TimeSpan Drain = TimeSpan.FromMilliseconds(100);
    private readonly ControlPlane plane;
    private readonly Action resumed;
    private readonly Action<Action> act;
    private readonly SortedDictionary<string, NodeZone> zones = new(StringComparer.Ordinal);
    private bool allLost;
    private ScheduledEvent? nextDrain;

    /// <param name="plane">The cluster.</param>
    /// <param name="act">Does something in the controller's name.</param>
    /// <param name="resumed">Told when some zone is there again after all were lost: no node is to be judged by the outage.</param>
    internal ZoneEvictions(ControlPlane plane, Action<Action> act, Action resumed)
    {
        this.plane = plane;
        this.act = act;
        this.resumed = resumed;
    }

    /// <summary>The nodes in order of name.</summary>
    internal static IEnumerable<Node> InOrder(ControlPlane plane) => plane.Store.Nodes.ToList().OrderBy(n => n.Name, StringComparer.Ordinal);

    /// <summary>A node has come: its zone begins, unless it is there.</summary>
    internal void Add(Node node)
    {
        var zone = ZoneOf(node);
        if (!this.zones.ContainsKey(zone))
            this.zones.Add(zone, new(zone, this.plane.Now));
    }

    /// <summary>A node that is not ready queues for the evicting taint; one that has it gets the one that fits; a ready node loses both.</summary>
    internal void Follow(Node node)
    {
        var zone = this.zones[ZoneOf(node)];
        switch (NodeConditions.StatusOf(node, NodeConditions.Ready))
        {
            case "True":
                zone.Queue.RemoveAll(n => n == node.Name);
                this.Taint(node, null);
                break;
            case "False" or "Unknown" when NodeTaints.HasNoExecute(node):
                this.Taint(node, EvictingTaint(node));
                break;
            case "False" or "Unknown" when !this.allLost && !zone.Queue.Contains(node.Name):
                zone.Queue.Add(node.Name);
                break;
        }

        this.PlanDrain();
    }

    /// <summary>Sets the rate of each zone by the share of it that is lost.</summary>
    internal void Judge()
    {
        var states = new SortedDictionary<string, (ZoneState State, int Nodes)>(StringComparer.Ordinal);
        foreach (var group in InOrder(this.plane).GroupBy(ZoneOf, StringComparer.Ordinal))
        {
            var counted = group.Where(n => !n.Metadata.Labels.ContainsKey("node.kubernetes.io/exclude-disruption")).ToList();
            var ready = counted.Count(n => NodeConditions.StatusOf(n, NodeConditions.Ready) == "True");
            states[group.Key] = (NodeZone.Judge(ready, counted.Count - ready), counted.Count);
        }

        var lost = states.Count > 0 && states.Values.All(s => s.State == ZoneState.FullDisruption);
        if (lost && !this.allLost)
            this.Stop();
        else if (!lost)
            this.Enter(states, anew: this.allLost);
        if (!lost && this.allLost)
            this.resumed();
        this.allLost = lost;
        this.PlanDrain();
    }

    private static string ZoneOf(Node node) =>
        (node.Metadata.Labels.GetValueOrDefault("topology.kubernetes.io/region") ?? "") + ":" + (node.Metadata.Labels.GetValueOrDefault("topology.kubernetes.io/zone") ?? "");

    private static string EvictingTaint(Node node) => NodeConditions.StatusOf(node, NodeConditions.Ready) == "False" ? NodeTaints.NotReady : NodeTaints.Unreachable;

    private void Stop()
    {
        foreach (var node in InOrder(this.plane))
            this.Taint(node, null);
        foreach (var zone in this.zones.Values)
            zone.Stop(this.plane.Now);
    }

    private void Enter(SortedDictionary<string, (ZoneState State, int Nodes)> states, bool anew)
    {
        foreach (var (key, (state, nodes)) in states)
        {
            if (anew || this.zones[key].State != state)
                this.zones[key].Enter(state, nodes, this.plane.Now);
        }
    }

    private void PlanDrain()
    {
        var next = this.zones.Values.Where(z => z.Queue.Count > 0 && z.Limiter.Next is not null).Select(z => this.plane.Clock.TicksOf(z.Limiter.Next!.Value)).DefaultIfEmpty(-1).Min();
        if (next < 0)
            return;
        var ticks = Math.Max(Ceiling(next), Ceiling(this.plane.Loop.Time + 1));
        if (this.nextDrain is { IsPending: true } planned && planned.Time <= ticks)
            return;
        this.plane.Loop.Cancel(this.nextDrain);
        this.nextDrain = this.plane.Loop.At(ticks, EventPriority.NodeLifecycle, () => this.act(this.DrainQueues));
    }

    private static long Ceiling(long ticks) => (ticks + Drain.Ticks - 1) / Drain.Ticks * Drain.Ticks;

    private void DrainQueues()
    {
        foreach (var zone in this.zones.Values)
        {
            while (zone.Queue.Count > 0 && zone.Limiter.TryTake(this.plane.Now))
            {
                var name = zone.Queue[0];
                zone.Queue.RemoveAt(0);
                if (this.plane.Store.Nodes.Find("", name) is { } node && NodeConditions.StatusOf(node, NodeConditions.Ready) is "False" or "Unknown")
                    this.Taint(node, EvictingTaint(node));
            }
        }

        this.PlanDrain();
    }

    private void Taint(Node node, string? key)
    {
        if (this.plane.Store.Nodes.Find("", node.Name) is not { } present)
            return;
        var tainted = NodeTaints.WithNoExecute(present, key, this.plane.WholeSeconds);
        if (present.Spec != tainted.Spec)
            this.plane.Store.Nodes.Update(tainted with { Metadata = tainted.Metadata with { ResourceVersion = null } });
    }
}
