using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Scheduling;

namespace KubeDsl.Core.Tests.Planning.WhatIf;

/// <summary>Answers by making the cluster anew for everything that is asked, and asking the plain scheduler.</summary>
internal sealed class Oracle
{
    private readonly EnvironmentModel environment;
    private readonly WorkloadExpansion expansion;

    public Oracle(EnvironmentModel environment)
    {
        this.environment = environment;
        this.expansion = WorkloadExpansion.Of(environment);
        var scheduler = new Scheduler(this.expansion.Cluster);
        foreach (var pod in this.expansion.Pods)
        {
            if (scheduler.Schedule(pod.Pod).Node is { } node)
                this.Placed.Add((pod, node));
            else
                this.Pending.Add(pod);
        }
    }

    public List<(ExpandedPod Pod, string Node)> Placed { get; } = [];

    public List<ExpandedPod> Pending { get; } = [];

    public IReadOnlyList<ExpandedPod> Pods => this.expansion.Pods;

    public IEnumerable<Node> Nodes => this.environment.Pools.SelectMany(pool => pool.Nodes);

    /// <summary>Where a Pod goes that was on a node, with the rest as it stands; or why nowhere.</summary>
    public (string? Node, string Message) PlaceAgain(ExpandedPod pod, string from, IReadOnlyCollection<string> gone, IReadOnlyList<(ExpandedPod Pod, string Node)> homes)
    {
        var node = this.Cluster(gone, homes, pod, from).Schedule(pod.Pod, detail: false, preempts: false).Node;
        return (node, node is null ? this.Cluster(gone, homes, pod, from).Schedule(pod.Pod).Message : "");
    }

    /// <summary>What the loss of nodes leads to.</summary>
    public (List<string> Moves, List<string> Pending) Lose(IReadOnlyCollection<string> gone)
    {
        var moves = new List<string>();
        var pending = new List<string>();
        var homes = this.Placed.Where(entry => !gone.Contains(entry.Node)).ToList();
        foreach (var (pod, from) in this.Placed.Where(entry => gone.Contains(entry.Node) && entry.Pod.Workload.Kind != "DaemonSet"))
        {
            if (this.PlaceAgain(pod, from, gone, homes).Node is not { } to)
            {
                pending.Add(pod.Pod.Metadata.Name!);
                continue;
            }

            moves.Add(pod.Pod.Metadata.Name + ": " + from + " → " + to);
            homes.Add((pod, to));
        }

        return (moves, pending);
    }

    /// <summary>A scheduler that knows the nodes but those that are gone, and Pods on the rest; the claims of one Pod have volumes where it was.</summary>
    public Scheduler Cluster(IReadOnlyCollection<string> gone, IReadOnlyList<(ExpandedPod Pod, string Node)> homes, ExpandedPod? moving = null, string from = "")
    {
        var scheduler = new Scheduler(this.expansion.Cluster);
        foreach (var node in this.Nodes.Where(node => gone.Contains(node.Metadata.Name!)))
            scheduler.Remove(node);
        foreach (var (pod, node) in homes)
            scheduler.Apply(pod.Pod with { Spec = pod.Pod.Spec with { NodeName = node } });
        if (moving is not null)
        {
            foreach (var volume in moving.Pod.Spec.Volumes)
                this.Bind(scheduler, volume.PersistentVolumeClaim!.ClaimName, from);
        }

        return scheduler;
    }

    private void Bind(Scheduler scheduler, string claimName, string node)
    {
        var claim = this.expansion.Cluster.PersistentVolumeClaims.Single(item => item.Metadata.Name == claimName);
        var zone = this.Nodes.Single(item => item.Metadata.Name == node).Metadata.Labels.GetValueOrDefault(TopologyLabels.Zone);
        if (string.IsNullOrEmpty(zone) || claim.Spec.AccessModes.Contains("ReadWriteMany"))
            return;
        scheduler.Apply(new PersistentVolume
        {
            Metadata = new() { Name = "pv" },
            Spec = new() { NodeAffinity = new() { Required = new() { NodeSelectorTerms = [new() { MatchExpressions = [new() { Key = TopologyLabels.Zone, Operator = "In", Values = [zone] }] }] } } },
        });
        scheduler.Apply(claim with
        {
            Metadata = claim.Metadata with { Annotations = claim.Metadata.Annotations.With("pv.kubernetes.io/bind-completed", "yes") },
            Spec = claim.Spec with { VolumeName = "pv" },
        });
    }
}
