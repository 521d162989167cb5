using System;
using System.Collections.Generic;
using System.Threading;
using KubeDsl.Scheduling;

namespace KubeDsl.Planning;

/// <summary>The Pods of an environment, given to the scheduler one after the other, as on a cluster that starts empty.</summary>
/// <typeparam name="TScheduler">The scheduler that placed them; it knows them all.</typeparam>
internal sealed class Placement<TScheduler>
    where TScheduler : IScheduler
{
    private readonly List<(ExpandedPod Pod, string Node)> placed = [];
    private readonly List<(ExpandedPod Pod, Decision Decision)> pending = [];

    private Placement(WorkloadExpansion expansion, TScheduler scheduler)
    {
        this.Expansion = expansion;
        this.Scheduler = scheduler;
    }

    internal WorkloadExpansion Expansion { get; }

    internal TScheduler Scheduler { get; }

    /// <summary>The Pods that have a node, in the order in which they were placed.</summary>
    internal IReadOnlyList<(ExpandedPod Pod, string Node)> Placed => this.placed;

    /// <summary>The Pods that found none, in the order in which they were tried.</summary>
    internal IReadOnlyList<(ExpandedPod Pod, Decision Decision)> Pending => this.pending;

    /// <param name="environment">The environment.</param>
    /// <param name="createScheduler">Makes the scheduler of the cluster.</param>
    /// <param name="detail">True to have the decisions of pending Pods with <see cref="Decision.Detail"/>.</param>
    /// <param name="cancellationToken">Stops the placing.</param>
    internal static Placement<TScheduler> Of(EnvironmentModel environment, Func<ClusterObjects, TScheduler> createScheduler, bool detail, CancellationToken cancellationToken)
    {
        var expansion = WorkloadExpansion.Of(environment);
        var placement = new Placement<TScheduler>(expansion, createScheduler(expansion.Cluster));
        foreach (var pod in expansion.Pods)
        {
            cancellationToken.ThrowIfCancellationRequested();
            placement.Place(pod, detail);
        }

        return placement;
    }

    private void Place(ExpandedPod pod, bool detail)
    {
        var decision = this.Scheduler.Schedule(pod.Pod);
        if (decision.Node is { } node)
            this.placed.Add((pod, node));
        else
            this.pending.Add((pod, detail ? this.Scheduler.Schedule(pod.Pod, detail: true) : decision));
    }
}
