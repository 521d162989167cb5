using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Planning.WhatIf;

/// <summary>
/// The cluster as a plan leaves it, on which questions are tried out: Pods are lifted off their nodes, nodes are taken away, and everything is put back. What a trial costs
/// depends on the Pods that it is about and not on the cluster.
/// </summary>
internal sealed class PlacedCluster
{
    private readonly Dictionary<string, List<PlacedPod>> podsByNode;
    private readonly int[] presentByKind;
    private readonly List<ClusterNode> hidden = [];
    private readonly bool hasImages;

    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Stops the placing.</param>
    /// <param name="running">What runs already; null for a cluster that starts empty.</param>
    internal PlacedCluster(EnvironmentModel environment, CancellationToken cancellationToken, IRunningPods? running = null)
    {
        var placement = Placement<ColumnScheduler>.Of(environment, objects => new ColumnScheduler(objects), detail: false, cancellationToken, running);
        this.Environment = environment;
        this.Expansion = placement.Expansion;
        this.Scheduler = placement.Scheduler;
        this.Pending = placement.Pending;
        this.Nodes = ListNodes(environment);
        this.presentByKind = new int[this.Nodes.Count];
        foreach (var node in this.Nodes)
            this.presentByKind[node.Kind]++;
        this.hasImages = this.Nodes.Any(node => !node.Node.Status.Images.IsEmpty);
        this.podsByNode = this.Nodes.ToDictionary(node => node.Name, _ => new List<PlacedPod>(), StringComparer.Ordinal);
        var nodes = this.Nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        this.Pods = placement.Placed.Select((entry, order) => new PlacedPod(entry.Pod, order, nodes[entry.Node])).ToList();
        foreach (var pod in this.Pods)
            this.podsByNode[pod.Node!.Name].Add(pod);
    }

    internal EnvironmentModel Environment { get; }

    internal WorkloadExpansion Expansion { get; }

    internal ColumnScheduler Scheduler { get; }

    /// <summary>The nodes, by pool and name.</summary>
    internal IReadOnlyList<ClusterNode> Nodes { get; }

    /// <summary>The Pods that the plan placed, in the order in which it did.</summary>
    internal IReadOnlyList<PlacedPod> Pods { get; }

    /// <summary>The Pods that found no node.</summary>
    internal IReadOnlyList<(ExpandedPod Pod, Decision Decision)> Pending { get; }

    /// <summary>The Pods on a node now.</summary>
    internal IReadOnlyList<PlacedPod> On(ClusterNode node) => this.podsByNode[node.Name];

    /// <summary>Takes a Pod off its node.</summary>
    internal void Lift(PlacedPod pod)
    {
        this.Scheduler.Remove(pod.Pod);
        this.podsByNode[pod.Node!.Name].Remove(pod);
        pod.Node = null;
    }

    /// <summary>Puts a lifted Pod on a node, whatever the scheduler thinks of it.</summary>
    internal void Put(PlacedPod pod, ClusterNode node)
    {
        this.Scheduler.Apply(pod.Pod with { Spec = pod.Pod.Spec with { NodeName = node.Name } });
        this.Note(pod, node);
    }

    /// <summary>Notes that the scheduler placed a lifted Pod.</summary>
    internal void Note(PlacedPod pod, ClusterNode node)
    {
        this.podsByNode[node.Name].Add(pod);
        pod.Node = node;
    }

    /// <summary>Takes nodes without Pods away.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="moving">The Pods that are to be placed while they are away.</param>
    internal void TakeAway(IReadOnlyList<ClusterNode> nodes, IEnumerable<PlacedPod> moving)
    {
        foreach (var node in nodes)
        {
            this.presentByKind[node.Kind]--;
            this.hidden.Add(node);
            this.Scheduler.Hide(node.Node);
        }

        var haveLikes = this.hidden.TrueForAll(node => this.presentByKind[node.Kind] > 0);
        if (!this.hasImages && moving.GroupBy(pod => pod.Workload).All(pods => CannotTell(pods.First().Pod.Spec, haveLikes)))
            return;
        foreach (var other in this.hidden)
        {
            this.Scheduler.Show(other.Node);
            this.Scheduler.Remove(other.Node);
        }

        this.hidden.Clear();
    }

    /// <summary>Brings a node back that was taken away.</summary>
    internal void BringBack(ClusterNode node)
    {
        this.presentByKind[node.Kind]++;
        if (this.hidden.Remove(node))
            this.Scheduler.Show(node.Node);
        else
            this.Scheduler.Apply(node.Node);
    }

    /// <summary>
    /// True when the scheduler answers alike whether the hidden nodes are gone or full. Only spread constraints that must hold ask for nodes without regard to room: they count the
    /// domains there are. A node that has its like in every label but its name leaves them all.
    /// </summary>
    /// <param name="spec">The Pod.</param>
    /// <param name="haveLikes">True when each hidden node has its like among those that are not.</param>
    private static bool CannotTell(PodSpec spec, bool haveLikes)
    {
        var hasHard = false;
        foreach (var constraint in spec.TopologySpreadConstraints)
        {
            if (constraint.WhenUnsatisfiable == "ScheduleAnyway")
                continue;
            hasHard = true;
            if (constraint.TopologyKey == TopologyLabels.Hostname)
                return false;
        }

        return !hasHard || (haveLikes && !NamesNodes(spec));
    }

    /// <summary>True when the Pod tells nodes apart by their names.</summary>
    internal static bool NamesNodes(PodSpec spec) =>
        spec.NodeSelector.ContainsKey(TopologyLabels.Hostname)
        || (spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default).Any(term =>
            !term.MatchFields.IsEmpty || term.MatchExpressions.Any(expression => expression.Key == TopologyLabels.Hostname));

    private static List<ClusterNode> ListNodes(EnvironmentModel environment)
    {
        var kinds = new Dictionary<(EquatableMap<string>, EquatableArray<Taint>, bool?), int>();
        var nodes = new List<ClusterNode>();
        foreach (var pool in environment.Pools)
        {
            foreach (var node in pool.Nodes)
            {
                var key = (node.Metadata.Labels.With(TopologyLabels.Hostname, ""), node.Spec.Taints, node.Spec.Unschedulable);
                if (!kinds.TryGetValue(key, out var kind))
                    kinds.Add(key, kind = kinds.Count);
                nodes.Add(new ClusterNode(node, pool.Name, kind));
            }
        }

        return nodes;
    }
}
