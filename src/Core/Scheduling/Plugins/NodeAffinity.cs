using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Takes nodes that the Pod's node selector and required node affinity allow, and prefers those it likes. Source: <c>pkg/scheduler/framework/plugins/nodeaffinity</c>.</summary>
/// <param name="added">Node affinity that holds for every Pod of the profile (<c>addedAffinity</c>); null for none.</param>
public sealed class NodeAffinity(Model.NodeAffinity? added = null) : IFilterPlugin, IScorePlugin
{
    private static readonly PluginStatus Mismatch = PluginStatus.Unresolvable("node(s) didn't match Pod's node affinity/selector");
    private static readonly PluginStatus AddedMismatch = PluginStatus.Unresolvable("node(s) didn't match scheduler-enforced node affinity");
    private static readonly PluginStatus Conflict = PluginStatus.Unresolvable("pod affinity terms conflict");

    private readonly NodeSelectorMatcher? addedRequired =
        added?.RequiredDuringSchedulingIgnoredDuringExecution is { } selector ? NodeSelectorMatcher.Of(selector) : null;

    /// <inheritdoc/>
    public string Name => nameof(NodeAffinity);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster)
    {
        if (pod.NodeAffinity.IsEmpty && this.addedRequired is null)
            return FilterPreparation.Skip;
        var names = NamesOf(pod.Pod.Spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution);
        return names is { Count: 0 } ? FilterPreparation.Reject(Conflict) : FilterPreparation.Run(new AffinityFilter(pod.NodeAffinity, this.addedRequired), names);
    }

    /// <inheritdoc/>
    public ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible)
    {
        var own = pod.Pod.Spec.Affinity?.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default;
        var common = added?.PreferredDuringSchedulingIgnoredDuringExecution ?? default;
        if (own.IsEmpty && common.IsEmpty)
            return ScorePreparation.Skip;
        var terms = new List<(NodeSelectorTermMatcher Term, int Weight)>(own.Count + common.Count);
        foreach (var term in (IEnumerable<PreferredSchedulingTerm>)[.. common, .. own])
        {
            if (term.Weight == 0)
                continue;
            var matcher = NodeSelectorTermMatcher.Of(term.Preference);
            if (matcher.Error is { } error)
                return ScorePreparation.Fail(error);
            if (matcher.CanMatch)
                terms.Add((matcher, term.Weight));
        }

        return ScorePreparation.Run(new PreferenceScorer(terms));
    }

    /// <summary>True when the node affinity that holds for every Pod of the profile allows the node.</summary>
    internal bool Admits(NodeInfo node) => this.addedRequired is null || this.addedRequired.Matches(node.Name, node.Labels);

    /// <summary>The only nodes that can match, when every term names nodes; null when a term does not.</summary>
    private static SortedSet<string>? NamesOf(NodeSelector? selector)
    {
        if (selector is null || selector.NodeSelectorTerms.IsEmpty)
            return null;
        var result = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var term in selector.NodeSelectorTerms)
        {
            SortedSet<string>? names = null;
            foreach (var field in term.MatchFields)
            {
                if (field.Key != NodeSelectorTermMatcher.NameField || field.Operator != "In")
                    continue;
                if (names is null)
                    names = new(field.Values, StringComparer.Ordinal);
                else
                    names.IntersectWith(field.Values);
            }

            if (names is null)
                return null;
            result.UnionWith(names);
        }

        return result;
    }

    private sealed class AffinityFilter(NodeAffinityMatcher own, NodeSelectorMatcher? added) : NodeFilter
    {
        public override PluginStatus Filter(NodeInfo node)
        {
            if (added is not null && !added.Matches(node.Name, node.Labels))
                return AddedMismatch;
            return own.Matches(node) ? PluginStatus.Success : Mismatch;
        }
    }

    private sealed class PreferenceScorer(List<(NodeSelectorTermMatcher Term, int Weight)> terms) : NodeScorer
    {
        public override long Score(NodeInfo node)
        {
            var sum = 0L;
            foreach (var (term, weight) in terms)
            {
                if (term.Matches(node.Name, node.Labels))
                    sum += weight;
            }

            return sum;
        }

        public override void Normalize(IReadOnlyList<NodeInfo> nodes, long[] scores) => NormalizeByMaximum(scores, reverse: false);
    }
}
