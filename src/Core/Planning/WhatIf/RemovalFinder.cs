using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Finds out which nodes can go: their Pods are evicted one after the other, each is placed again before the next goes, and all other Pods stay where they are.</summary>
internal sealed class RemovalFinder
{
    private readonly PlacedCluster cluster;
    private readonly BudgetSet budgets;
    private readonly Dictionary<string, ClusterNode> nodes;

    internal RemovalFinder(PlacedCluster cluster)
    {
        this.cluster = cluster;
        this.budgets = new BudgetSet(cluster);
        this.nodes = cluster.Nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        KeptVolumes.Bind(cluster);
    }

    internal RemovableNodes Find(IProgress<WhatIfProgress>? progress, CancellationToken cancellationToken)
    {
        var alone = new List<NodeRemoval>();
        foreach (var node in this.cluster.Nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            alone.Add(this.Alone(node));
            progress?.Report(new(alone.Count, 2 * this.cluster.Nodes.Count));
        }

        return new() { Environment = this.cluster.Environment.Name, Nodes = alone.ToEquatableArray(), Together = this.Together(progress, cancellationToken).ToEquatableArray() };
    }

    /// <summary>The nodes that can go one after the other. They are gone from the cluster afterwards.</summary>
    internal List<NodeRemoval> Together(IProgress<WhatIfProgress>? progress, CancellationToken cancellationToken)
    {
        var result = new List<NodeRemoval>();
        var done = this.cluster.Nodes.Count;
        foreach (var node in this.InOrder())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (this.ForGood(node) is { } removal)
                result.Add(removal);
            progress?.Report(new(++done, 2 * this.cluster.Nodes.Count));
        }

        return result;
    }

    private List<ClusterNode> InOrder() => this.cluster.Nodes.Reverse().OrderBy(node => this.cluster.On(node).Count(pod => !pod.IsDaemon)).ToList();

    private NodeRemoval Alone(ClusterNode node)
    {
        var trial = new Trial(this.cluster, this.nodes);
        var pending = new List<UnplacedPod>();
        var blocked = new List<BlockedPod>();
        foreach (var pod in trial.TakeAway(node))
        {
            if (this.budgets.Forbids(pod.Workload) is { } reason)
                blocked.Add(new(pod.Name, pod.Workload, reason));
            else if (!trial.TryPlace(pod))
                pending.Add(this.Lose(trial, pod));
        }

        var removal = Of(node, trial) with { Pending = pending.ToEquatableArray(), Blocked = blocked.ToEquatableArray() };
        trial.Undo();
        foreach (var pod in pending)
            this.budgets.Change(pod.Workload, 1);
        return removal;
    }

    private UnplacedPod Lose(Trial trial, PlacedPod pod)
    {
        this.budgets.Change(pod.Workload, -1);
        return trial.Explain(pod);
    }

    /// <summary>Lets the node go if it can; null when it cannot.</summary>
    private NodeRemoval? ForGood(ClusterNode node)
    {
        var trial = new Trial(this.cluster, this.nodes);
        if (trial.TakeAway(node).TrueForAll(pod => this.budgets.Forbids(pod.Workload) is null && trial.TryPlace(pod)))
            return Of(node, trial);
        trial.Undo();
        return null;
    }

    private static NodeRemoval Of(ClusterNode node, Trial trial) => new() { Node = node.Name, Pool = node.Pool, Zone = node.Zone, Moves = trial.Moves().ToEquatableArray() };
}
