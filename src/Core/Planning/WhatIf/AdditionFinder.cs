using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Rules;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Columns;
using KubeDsl.Workloads;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Finds out how many nodes must be declared further: plans anew with larger pools until nothing is pending.</summary>
internal sealed class AdditionFinder
{
    /// <summary>So many numbers are tried one after the other before halving.</summary>
    private const int OneByOne = 16;

    private readonly EnvironmentModel environment;
    private readonly CancellationToken cancellationToken;
    private readonly Placement<ColumnScheduler> placement;
    private readonly List<(NodePoolModel Pool, PoolFit Fit)> pools;
    private readonly List<ExpandedPod> workloads;
    private readonly HashSet<ObjectKey> pending;

    internal AdditionFinder(EnvironmentModel environment, CancellationToken cancellationToken)
    {
        this.environment = environment;
        this.cancellationToken = cancellationToken;
        this.placement = Placement<ColumnScheduler>.Of(environment, objects => new ColumnScheduler(objects), detail: false, cancellationToken);
        this.pending = new(this.placement.Pending.Select(entry => entry.Pod.Workload));
        this.pools = this.pending.Count == 0 ? [] : environment.Pools.Where(pool => !pool.Nodes.IsEmpty).Select(pool => (pool, new PoolFit(environment, pool, cancellationToken))).ToList();
        this.workloads = this.placement.Expansion.Pods.Where(pod => pod.Workload.Kind != "DaemonSet").GroupBy(pod => pod.Workload).Select(group => group.First()).ToList();
    }

    internal NodesToAdd Find()
    {
        var answer = new NodesToAdd
        {
            Environment = this.environment.Name,
            Pending = this.placement.Pending.Select(entry => new UnplacedPod(entry.Pod.Pod.Metadata.Name ?? "", entry.Pod.Workload, entry.Decision.Message, entry.Decision.Victims)).ToEquatableArray(),
        };
        if (this.pending.Count == 0)
            return answer;
        answer = answer with { Hopeless = this.Hopeless().ToEquatableArray() };
        if (!answer.Hopeless.IsEmpty)
            return answer;
        answer = answer with { Pools = this.environment.Pools.Select(this.Alone).ToEquatableArray() };
        return answer.Pools.Any(pool => pool.Nodes is not null) ? answer : answer with { Together = this.Together().ToEquatableArray() };
    }

    /// <summary>The workloads that no pool suits, and the DaemonSets of which a Pod does not suit the one node that it is for.</summary>
    private IEnumerable<HopelessWorkload> Hopeless()
    {
        foreach (var pods in this.placement.Pending.Select(entry => entry.Pod).Where(pod => pod.Workload.Kind == "DaemonSet").GroupBy(pod => pod.Workload))
        {
            if (pods.Select(pod => this.RefusalOfOwnNode(pod.Pod)).FirstOrDefault(reason => reason is not null) is { } refusal)
                yield return new(pods.Key, EquatableMap.Create(refusal));
        }

        foreach (var pod in this.workloads.Where(pod => this.pending.Contains(pod.Workload)))
        {
            var reasons = this.pools.ConvertAll(entry => (entry.Pool.Name, Reason: entry.Fit.Refuses(pod.Pod)));
            if (reasons.TrueForAll(entry => entry.Reason is not null))
                yield return new(pod.Workload, reasons.ToEquatableMap(entry => entry.Name, entry => entry.Reason!));
        }
    }

    /// <summary>The pool of a daemon Pod's node, and why that node would refuse it even if it were empty; null when it would not.</summary>
    private (string Key, string Value)? RefusalOfOwnNode(Pod pod)
    {
        var name = DaemonSetPlacement.NodeOf(pod);
        var own = this.environment.Pools.SelectMany(pool => pool.Nodes, (pool, node) => (pool.Name, Node: node)).FirstOrDefault(entry => entry.Node.Metadata.Name == name);
        if (own.Node is null)
            return null;
        var decision = new Scheduler(new ClusterObjects { Nodes = [own.Node] }).Schedule(pod);
        return decision.IsPlaced ? null : (own.Name, name + ", even if it were empty: " + decision.Message);
    }

    private PoolAddition Alone(NodePoolModel pool)
    {
        if (pool.Nodes.IsEmpty)
            return new(pool.Name, null, false, "the pool has no node that tells what its nodes are");
        var addition = this.Search(this.environment, pool, this.pending);
        if (addition.Nodes is not null)
            return addition;
        var fit = this.pools.First(entry => entry.Pool.Name == pool.Name).Fit;
        var unsuited = this.workloads.Where(pod => this.pending.Contains(pod.Workload)).Select(pod => (pod.Workload, Reason: fit.Refuses(pod.Pod))).FirstOrDefault(entry => entry.Reason is not null);
        return unsuited.Reason is null ? addition : addition with { Obstacle = WhatIfText.NameOf(unsuited.Workload) + ": " + unsuited.Reason };
    }

    private List<PoolAddition> Together()
    {
        var grown = this.environment;
        var result = new List<PoolAddition>();
        foreach (var (pool, fit) in this.pools)
        {
            var keys = this.workloads.Where(pod => this.pending.Contains(pod.Workload) && this.pools.First(entry => entry.Fit.Refuses(pod.Pod) is null).Pool.Name == pool.Name).Select(pod => pod.Workload);
            var own = new HashSet<ObjectKey>(keys);
            if (own.Count == 0)
                continue;
            var addition = this.Search(grown, pool, own);
            if (addition.Nodes is not { } nodes)
                return [];
            grown = PoolGrowth.Grow(grown, pool.Name, nodes);
            result.Add(addition);
        }

        return this.FirstPending(grown, null) is null ? result : [];
    }

    /// <summary>The smallest number of further nodes with which nothing is pending of some workloads, and nothing that was not.</summary>
    private PoolAddition Search(EnvironmentModel start, NodePoolModel pool, HashSet<ObjectKey> wanted)
    {
        var others = new HashSet<ObjectKey>(this.pending.Where(key => !wanted.Contains(key)));
        var most = this.placement.Pending.Count + PoolGrowth.ZoneCount(start, pool);
        var least = Math.Min(most, this.AtLeast(start, pool));
        var number = least;
        for (; number <= most && number < least + OneByOne; number++)
        {
            if (this.Fits(start, pool, number, others))
                return new(pool.Name, number, true, "");
        }

        if (number > most || !this.Fits(start, pool, most, others))
            return new(pool.Name, null, false, this.Obstacle(start, pool, most, others));
        var (fails, fits) = (number - 1, most);
        while (fits - fails > 1)
        {
            var middle = fails + ((fits - fails) / 2);
            if (this.Fits(start, pool, middle, others))
                fits = middle;
            else
                fails = middle;
        }

        return new(pool.Name, fits, false, "");
    }

    private bool Fits(EnvironmentModel start, NodePoolModel pool, int more, HashSet<ObjectKey> except) => this.FirstPending(PoolGrowth.Grow(start, pool.Name, more), except) is null;

    private string Obstacle(EnvironmentModel start, NodePoolModel pool, int more, HashSet<ObjectKey> except)
    {
        var left = Placement<ColumnScheduler>.Of(PoolGrowth.Grow(start, pool.Name, more), objects => new ColumnScheduler(objects), detail: false, this.cancellationToken).Pending;
        var (pod, decision) = left.First(entry => !except.Contains(entry.Pod.Workload));
        return pod.Pod.Metadata.Name + ", even with " + more.ToString(CultureInfo.InvariantCulture) + " further nodes: " + decision.Message;
    }

    /// <summary>The first Pod that stays pending, workloads that do not matter left out; null when there is none.</summary>
    private ExpandedPod? FirstPending(EnvironmentModel grown, HashSet<ObjectKey>? except)
    {
        var expansion = WorkloadExpansion.Of(grown);
        var scheduler = new ColumnScheduler(expansion.Cluster);
        foreach (var pod in expansion.Pods)
        {
            this.cancellationToken.ThrowIfCancellationRequested();
            if (scheduler.TryPlace(pod.Pod) is null && except?.Contains(pod.Workload) != true)
                return pod;
        }

        return null;
    }

    /// <summary>
    /// A number below which it cannot be done: the requests of the Pods that can run in this pool only must fit into it. At least 1, and just that where nodes of a pool differ.
    /// </summary>
    private int AtLeast(EnvironmentModel start, NodePoolModel pool)
    {
        if (!start.Pools.All(PoolGrowth.IsUniform))
            return 1;
        var fit = this.pools.First(entry => entry.Pool.Name == pool.Name).Fit;
        var only = new HashSet<ObjectKey>(this.workloads.Where(pod => fit.Refuses(pod.Pod) is null && this.pools.TrueForAll(entry => entry.Pool.Name == pool.Name || entry.Fit.Refuses(pod.Pod) is not null)).Select(pod => pod.Workload));
        var pods = this.placement.Expansion.Pods.Where(pod => only.Contains(pod.Workload)).GroupBy(pod => pod.Workload).Select(group => (new PodInfo(group.First().Pod).Requests, Count: group.Count())).ToList();
        var nodes = start.Pools.First(item => item.Name == pool.Name).Nodes.Count;
        var resources = pods.SelectMany(entry => entry.Requests.ScalarNames).Concat([ResourceNames.Cpu, ResourceNames.Memory, ResourceNames.EphemeralStorage]).Distinct(StringComparer.Ordinal);
        var least = pods.Sum(entry => (long)entry.Count) is var count && fit.Free(ResourceNames.Pods) is > 0 and var room ? RoundUp(count, room) : 0;
        foreach (var resource in resources)
        {
            if (fit.Free(resource) is > 0 and var free)
                least = Math.Max(least, RoundUp(pods.Sum(entry => entry.Requests[resource] * entry.Count), free));
        }

        return (int)Math.Max(1, Math.Min(int.MaxValue, least - nodes));
    }

    private static long RoundUp(long amount, long unit) => (amount + unit - 1) / unit;
}
