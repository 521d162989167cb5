using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Compares the plans before and after a change.</summary>
internal static class ChangeFinder
{
    internal static ChangeEffect Find(EnvironmentModel environment, WorkloadChange change, CancellationToken cancellationToken)
    {
        var (changed, workload) = WorkloadChanges.Apply(environment, change);
        var before = new PlacedCluster(environment, cancellationToken);
        var after = new PlacedCluster(changed, cancellationToken, new RolledOutPods(before, ObjectKey.Of(workload)));
        var (from, to) = (NodesOf(before), NodesOf(after));
        return new()
        {
            Environment = environment.Name,
            Workload = ObjectKey.Of(workload),
            Before = Read(before, cancellationToken),
            After = Read(after, cancellationToken),
            Moves = MovesOf(from, to).ToEquatableArray(),
        };
    }

    private static Dictionary<string, string> NodesOf(PlacedCluster cluster) => cluster.Pods.ToDictionary(pod => pod.Name, pod => pod.Node!.Name, StringComparer.Ordinal);

    private static IEnumerable<PodMove> MovesOf(Dictionary<string, string> from, Dictionary<string, string> to)
    {
        foreach (var name in from.Keys.Union(to.Keys, StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            var before = from.TryGetValue(name, out var source) ? source : "";
            var after = to.TryGetValue(name, out var target) ? target : "";
            if (before != after)
                yield return new(name, before, after);
        }
    }

    /// <summary>The cluster in numbers. Nodes that can go are gone from it afterwards.</summary>
    private static PlanState Read(PlacedCluster cluster, CancellationToken cancellationToken)
    {
        var state = new PlanState
        {
            Placed = cluster.Pods.Count,
            Pending = cluster.Pending.Select(entry => new UnplacedPod(entry.Pod.Pod.Metadata.Name ?? "", entry.Pod.Workload, entry.Decision.Message, entry.Decision.Victims)).ToEquatableArray(),
            Nodes = cluster.Nodes.Count,
            Pools = cluster.Environment.Pools.Select(pool => CapacityOf(cluster, pool.Name)).ToEquatableArray(),
        };
        var further = state.Pending.IsEmpty
            ? -new RemovalFinder(cluster).Together(null, cancellationToken).Count
            : new AdditionFinder(cluster.Environment, cancellationToken).Find().Fewest;
        return state with { NodesNeeded = state.Nodes + further };
    }

    private static PoolCapacity CapacityOf(PlacedCluster cluster, string pool)
    {
        var nodes = cluster.Nodes.Where(node => node.Pool == pool).ToList();
        var allocatable = new ResourceList();
        var used = new ResourceList();
        foreach (var node in nodes)
        {
            allocatable.Add(NodeDefaults.Apply(node.Node).Status.Allocatable);
            foreach (var pod in cluster.On(node))
                used.Add(PodRequests.Of(PodDefaults.Apply(pod.Pod), RequestOptions.PodLevel));
            used.Add(EquatableMap.Create((ResourceNames.Pods, Quantity.FromUnits(cluster.On(node).Count))));
        }

        var total = allocatable.ToMap();
        return new(pool, nodes.Count, total, total.ToEquatableMap(entry => entry.Key, entry => used.TryGet(entry.Key, out var amount) ? entry.Value - amount : entry.Value));
    }
}
