using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Scheduling;

namespace KubeDsl.Planning;

/// <summary>The Pods of an environment, given to the scheduler one after the other, as on a cluster that starts empty.</summary>
/// <typeparam name="TScheduler">The scheduler that placed them; it knows them all.</typeparam>
internal sealed class Placement<TScheduler>
    where TScheduler : IScheduler
{
    private List<(ExpandedPod Pod, string Node)> placed = [];
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
    /// <param name="running">What runs already; null for a cluster that starts empty.</param>
    internal static Placement<TScheduler> Of(
        EnvironmentModel environment, Func<ClusterObjects, TScheduler> createScheduler, bool detail, CancellationToken cancellationToken, IRunningPods? running = null)
    {
        var expansion = WorkloadExpansion.Of(environment);
        var placement = new Placement<TScheduler>(expansion, createScheduler(expansion.Cluster));
        var waiting = running is null ? expansion.Pods : placement.Keep(running);
        foreach (var pod in waiting)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var value in running?.StorageOf(pod) ?? [])
                placement.Scheduler.Apply(value);
            placement.Place(pod, detail);
        }

        if (running is not null)
            placement.Sort();
        return placement;
    }

    /// <summary>Puts the Pods that run already where they are, and returns the others.</summary>
    private List<ExpandedPod> Keep(IRunningPods running)
    {
        var waiting = new List<ExpandedPod>();
        foreach (var pod in this.Expansion.Pods)
        {
            if (running.NodeOf(pod) is not { } node)
            {
                waiting.Add(pod);
                continue;
            }

            this.Scheduler.Apply(pod.Pod with { Spec = pod.Pod.Spec with { NodeName = node } });
            this.placed.Add((pod, node));
        }

        return waiting;
    }

    private void Sort()
    {
        var nodes = this.placed.ToDictionary(entry => entry.Pod.Pod.Metadata.Name ?? "", entry => entry.Node, StringComparer.Ordinal);
        this.placed = (from pod in this.Expansion.Pods where nodes.ContainsKey(pod.Pod.Metadata.Name ?? "") select (pod, nodes[pod.Pod.Metadata.Name ?? ""])).ToList();
    }

    private void Place(ExpandedPod pod, bool detail)
    {
        var decision = this.Scheduler.Schedule(pod.Pod);
        if (decision.Node is { } node)
            this.placed.Add((pod, node));
        else
            this.Leave(pod, detail ? this.Scheduler.Schedule(pod.Pod, detail: true) : decision);
    }

    /// <summary>Leaves a Pod pending. No node is kept for it: nobody is evicted to make room.</summary>
    private void Leave(ExpandedPod pod, Decision decision)
    {
        this.pending.Add((pod, decision));
        if (decision.NominatedNode is not null)
            this.Scheduler.Remove(pod.Pod);
    }
}
