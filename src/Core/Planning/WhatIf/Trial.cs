using System.Collections.Generic;
using System.Linq;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Nodes that go for a while, and where their Pods would be instead.</summary>
internal sealed class Trial
{
    private readonly PlacedCluster cluster;
    private readonly Dictionary<string, ClusterNode> present;
    private readonly List<ClusterNode> away = [];
    private readonly List<(PlacedPod Pod, ClusterNode From)> lifted = [];

    /// <param name="cluster">The cluster; its volumes are bound.</param>
    /// <param name="nodesByName">All nodes.</param>
    internal Trial(PlacedCluster cluster, Dictionary<string, ClusterNode> nodesByName)
    {
        this.cluster = cluster;
        this.present = nodesByName;
    }

    /// <summary>Takes nodes away with all that is on them. Returns the Pods that are to be placed again, in the order in which Pods are placed; those of DaemonSets are not.</summary>
    internal List<PlacedPod> TakeAway(params ClusterNode[] nodes)
    {
        var pods = nodes.SelectMany(this.cluster.On).OrderBy(pod => pod.Order).ToList();
        foreach (var pod in pods)
        {
            this.lifted.Add((pod, pod.Node!));
            this.cluster.Lift(pod);
        }

        pods.RemoveAll(pod => pod.IsDaemon);
        this.away.AddRange(nodes);
        this.cluster.TakeAway(nodes, pods);
        return pods;
    }

    /// <summary>Places a lifted Pod where there is room. False when there is none.</summary>
    internal bool TryPlace(PlacedPod pod)
    {
        foreach (var value in pod.Storage)
            this.cluster.Scheduler.Apply(value);
        if (this.cluster.Scheduler.TryPlace(pod.Pod) is not { } name)
            return false;
        this.cluster.Note(pod, this.present[name]);
        return true;
    }

    /// <summary>Why a Pod finds no room.</summary>
    internal UnplacedPod Explain(PlacedPod pod)
    {
        var decision = this.cluster.Scheduler.Schedule(pod.Pod);
        if (decision.NominatedNode is not null)
            this.cluster.Scheduler.Remove(pod.Pod);
        return new(pod.Name, pod.Workload, decision.Message, decision.Victims);
    }

    /// <summary>Where the lifted Pods are now.</summary>
    internal IEnumerable<PodMove> Moves() =>
        from entry in this.lifted
        where entry.Pod.Node is not null
        select new PodMove(entry.Pod.Name, entry.From.Name, entry.Pod.Node!.Name);

    /// <summary>Puts everything back.</summary>
    internal void Undo()
    {
        foreach (var (pod, _) in this.lifted)
        {
            if (pod.Node is not null)
                this.cluster.Lift(pod);
        }

        foreach (var node in this.away)
            this.cluster.BringBack(node);
        foreach (var (pod, from) in this.lifted)
            this.cluster.Put(pod, from);
    }
}
