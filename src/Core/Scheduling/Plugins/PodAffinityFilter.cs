using System.Collections.Generic;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>The required terms of one Pod, and those of running Pods that are about it. Source: <c>pkg/scheduler/framework/plugins/interpodaffinity/filtering.go</c>.</summary>
internal sealed class PodAffinityFilter : NodeFilter
{
    private static readonly PluginStatus NotTogether = PluginStatus.Unresolvable("node(s) didn't match pod affinity rules");
    private static readonly PluginStatus NotApart = PluginStatus.Unschedulable("node(s) didn't match pod anti-affinity rules");
    private static readonly PluginStatus NotApartFromExisting = PluginStatus.Unschedulable("node(s) didn't satisfy existing pods anti-affinity rules");

    private readonly PodInfo pod;
    private readonly ClusterState cluster;
    private readonly EquatableMap<string> namespaceLabels;

    /// <summary>Places where running Pods do not want this one.</summary>
    private readonly TopologyCounts unwelcome;

    /// <summary>Places of the Pods that this one must be with.</summary>
    private readonly TopologyCounts together;

    /// <summary>Places of the Pods that this one must be apart from.</summary>
    private readonly TopologyCounts apart;

    internal PodAffinityFilter(PodInfo pod, ClusterState cluster)
    {
        this.pod = pod;
        this.cluster = cluster;
        this.namespaceLabels = cluster.NamespaceLabels(pod.Namespace);
        this.unwelcome = new();
        this.together = new();
        this.apart = new();
        var hasTerms = pod.RequiredAffinity.Count + pod.RequiredAntiAffinity.Count > 0;
        foreach (var node in cluster.Nodes)
        {
            foreach (var other in node.PodsWithRequiredAntiAffinity)
                this.CountUnwelcome(other, node, 1);
            if (!hasTerms)
                continue;
            foreach (var other in node.Pods)
                this.CountOwn(other, node, 1);
        }
    }

    private PodAffinityFilter(PodAffinityFilter source)
    {
        this.pod = source.pod;
        this.cluster = source.cluster;
        this.namespaceLabels = source.namespaceLabels;
        this.unwelcome = source.unwelcome.Clone();
        this.together = source.together.Clone();
        this.apart = source.apart.Clone();
    }

    /// <summary>True when no node can be refused.</summary>
    internal bool AsksNothing => this.unwelcome.IsEmpty && this.pod.RequiredAffinity.Count + this.pod.RequiredAntiAffinity.Count == 0;

    public override PluginStatus Filter(NodeInfo node)
    {
        if (!this.IsTogether(node))
            return NotTogether;
        foreach (var term in this.pod.RequiredAntiAffinity)
        {
            if (node.Labels.TryGetValue(term.TopologyKey, out var value) && this.apart[term.TopologyKey, value] > 0)
                return NotApart;
        }

        if (!this.unwelcome.IsEmpty)
        {
            foreach (var label in node.Labels)
            {
                if (this.unwelcome[label.Key, label.Value] > 0)
                    return NotApartFromExisting;
            }
        }

        return PluginStatus.Success;
    }

    public override void AddPod(PodInfo other, NodeInfo node) => this.Update(other, node, 1);

    public override void RemovePod(PodInfo other, NodeInfo node) => this.Update(other, node, -1);

    public override NodeFilter Clone() => new PodAffinityFilter(this);

    private void Update(PodInfo other, NodeInfo node, int change)
    {
        this.CountUnwelcome(other, node, change);
        this.CountOwn(other, node, change);
    }

    private void CountUnwelcome(PodInfo other, NodeInfo node, int change)
    {
        foreach (var term in other.RequiredAntiAffinity)
        {
            if (term.Matches(this.pod, this.namespaceLabels))
                this.unwelcome.Add(node, term.TopologyKey, change);
        }
    }

    private void CountOwn(PodInfo other, NodeInfo node, int change)
    {
        if (this.pod.RequiredAffinity.Count > 0 && MatchesAll(this.pod.RequiredAffinity, other, this.cluster))
        {
            foreach (var term in this.pod.RequiredAffinity)
                this.together.Add(node, term.TopologyKey, change);
        }

        foreach (var term in this.pod.RequiredAntiAffinity)
        {
            if (term.MatchesRunning(other, this.cluster))
                this.apart.Add(node, term.TopologyKey, change);
        }
    }

    private static bool MatchesAll(IReadOnlyList<AffinityTerm> terms, PodInfo other, ClusterState cluster)
    {
        foreach (var term in terms)
        {
            if (!term.MatchesRunning(other, cluster))
                return false;
        }

        return true;
    }

    /// <summary>The first Pod of a group that wants to be with its own kind may go anywhere that has the labels; otherwise none could ever start.</summary>
    private bool IsTogether(NodeInfo node)
    {
        var found = true;
        foreach (var term in this.pod.RequiredAffinity)
        {
            if (!node.Labels.TryGetValue(term.TopologyKey, out var value))
                return false;
            found &= this.together[term.TopologyKey, value] > 0;
        }

        return found || (this.together.IsEmpty && MatchesAll(this.pod.RequiredAffinity, this.pod, this.cluster));
    }
}
