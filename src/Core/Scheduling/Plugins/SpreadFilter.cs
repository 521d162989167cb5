using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>The hard constraints of one Pod. Source: <c>pkg/scheduler/framework/plugins/podtopologyspread/filtering.go</c>.</summary>
internal sealed class SpreadFilter : NodeFilter
{
    private static readonly PluginStatus MissingLabel = PluginStatus.Unresolvable("node(s) didn't match pod topology spread constraints (missing required label)");
    private static readonly PluginStatus Skewed = PluginStatus.Unschedulable("node(s) didn't match pod topology spread constraints");

    private readonly PodInfo pod;
    private readonly List<SpreadConstraint> constraints;

    /// <summary>By constraint, how many Pods count in each domain; a domain with none stands too.</summary>
    private readonly Dictionary<string, int>[] counts;

    /// <summary>By constraint, the count of the emptiest domain; -1 when it is to be found anew.</summary>
    private readonly int[] minima;

    internal SpreadFilter(PodInfo pod, ClusterState cluster, List<SpreadConstraint> constraints)
    {
        this.pod = pod;
        this.constraints = constraints;
        this.counts = new Dictionary<string, int>[constraints.Count];
        this.minima = new int[constraints.Count];
        for (var i = 0; i < this.counts.Length; i++)
        {
            this.counts[i] = new(StringComparer.Ordinal);
            this.minima[i] = -1;
        }

        foreach (var node in cluster.Nodes)
        {
            if (!SpreadConstraint.AllKeysOn(node, constraints))
                continue;
            for (var i = 0; i < this.counts.Length; i++)
            {
                if (constraints[i].Includes(node))
                    this.Change(i, node, constraints[i].Count(node));
            }
        }
    }

    private SpreadFilter(SpreadFilter other)
    {
        this.pod = other.pod;
        this.constraints = other.constraints;
        this.minima = (int[])other.minima.Clone();
        this.counts = new Dictionary<string, int>[other.counts.Length];
        for (var i = 0; i < this.counts.Length; i++)
            this.counts[i] = new(other.counts[i], StringComparer.Ordinal);
    }

    public override PluginStatus Filter(NodeInfo node)
    {
        for (var i = 0; i < this.counts.Length; i++)
        {
            var constraint = this.constraints[i];
            if (!node.Labels.TryGetValue(constraint.TopologyKey, out var domain))
                return MissingLabel;
            if (this.SkewIn(i, domain) > constraint.MaxSkew)
                return Skewed;
        }

        return PluginStatus.Success;
    }

    /// <summary>The maxSkew that each of the Pod's hard constraints would need for the node; null when the node lacks a label.</summary>
    internal int[]? SkewsOn(NodeInfo node)
    {
        var skews = new int[this.counts.Length];
        for (var i = 0; i < skews.Length; i++)
        {
            if (!node.Labels.TryGetValue(this.constraints[i].TopologyKey, out var domain))
                return null;
            skews[i] = this.SkewIn(i, domain);
        }

        return skews;
    }

    public override void AddPod(PodInfo other, NodeInfo node) => this.Update(other, node, 1);

    public override void RemovePod(PodInfo other, NodeInfo node) => this.Update(other, node, -1);

    public override NodeFilter Clone() => new SpreadFilter(this);

    /// <summary>Kubernetes' own reckoning for Pods that come or go while trying out: it does not ask whether they are being deleted, and an empty selector takes them all.</summary>
    private void Update(PodInfo other, NodeInfo node, int change)
    {
        if (!string.Equals(other.Namespace, this.pod.Namespace, StringComparison.Ordinal) || !SpreadConstraint.AllKeysOn(node, this.constraints))
            return;
        for (var i = 0; i < this.counts.Length; i++)
        {
            if (this.constraints[i].Selector.Matches(other.Labels) && this.constraints[i].Includes(node))
                this.Change(i, node, change);
        }
    }

    private int SkewIn(int index, string domain)
    {
        this.counts[index].TryGetValue(domain, out var count);
        return count + (this.constraints[index].MatchesItself ? 1 : 0) - this.Minimum(index);
    }

    private void Change(int index, NodeInfo node, int change)
    {
        var domain = node.Labels[this.constraints[index].TopologyKey];
        this.counts[index].TryGetValue(domain, out var count);
        this.counts[index][domain] = count + change;
        this.minima[index] = -1;
    }

    private int Minimum(int index)
    {
        if (this.counts[index].Count < this.constraints[index].MinDomains)
            return 0;
        if (this.minima[index] < 0)
        {
            var minimum = int.MaxValue;
            foreach (var count in this.counts[index].Values)
                minimum = Math.Min(minimum, count);
            this.minima[index] = minimum;
        }

        return this.minima[index];
    }
}
