using System.Linq;
using System.Threading;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;
using NodeAffinity = KubeDsl.Scheduling.Plugins.NodeAffinity;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What the nodes of a pool, those to come included, say about Pods when nothing but DaemonSets runs on them.</summary>
internal sealed class PoolFit
{
    /// <summary>The filters that look at nothing but the node: what they refuse, no number of nodes will help.</summary>
    private static readonly IFilterPlugin[] Filters = [new NodeUnschedulable(), new NodeName(), new TaintToleration(), new NodeAffinity(), new NodePorts(), new NodeResourcesFit()];

    private readonly ClusterState cluster;

    internal PoolFit(EnvironmentModel environment, NodePoolModel pool, CancellationToken cancellationToken)
    {
        var nodes = PoolGrowth.Sorts(PoolGrowth.Grow(environment, pool.Name, PoolGrowth.ZoneCount(environment, pool)).Pools.First(item => item.Name == pool.Name));
        var daemons = environment.Objects.Where(value => value is DaemonSet or PriorityClass);
        var alone = environment with { Pools = [pool with { Nodes = nodes }], Objects = [.. daemons] };
        this.cluster = Placement<Scheduler>.Of(alone, objects => new Scheduler(objects), detail: false, cancellationToken).Scheduler.Cluster;
    }

    /// <summary>Why the Pod could not run in the pool even if it were empty; null when it could.</summary>
    internal string? Refuses(Pod pod)
    {
        if (PlacedCluster.NamesNodes(pod.Spec))
            return null;
        var info = new PodInfo(pod);
        string? reason = null;
        foreach (var node in this.cluster.Nodes)
        {
            if (this.Refuses(info, node) is not { } message)
                return null;
            reason ??= message;
        }

        return reason ?? "the pool has no nodes";
    }

    /// <summary>The most that a node of the pool has left for Pods that belong to no DaemonSet.</summary>
    internal long Free(string resource) =>
        this.cluster.Nodes.Max(node => resource == ResourceNames.Pods ? node.Allocatable.Pods - node.Pods.Count : node.Allocatable[resource] - node.Requested[resource]);

    private string? Refuses(PodInfo pod, NodeInfo node)
    {
        foreach (var plugin in Filters)
        {
            var preparation = plugin.PreFilter(pod, this.cluster);
            if (!preparation.Status.IsSuccess)
                return preparation.Status.Message;
            if (preparation.Filter?.Filter(node) is { IsSuccess: false } status)
                return status.Message;
        }

        return null;
    }
}
