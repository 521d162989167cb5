using System;
using System.Collections.Generic;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>The preferred terms of one Pod, and those of running Pods that are about it. Source: <c>pkg/scheduler/framework/plugins/interpodaffinity/scoring.go</c>.</summary>
internal sealed class PodAffinityScorer : NodeScorer
{
    private readonly SortedDictionary<string, Dictionary<string, long>> sums = new(StringComparer.Ordinal);

    internal PodAffinityScorer(PodInfo pod, ClusterState cluster, bool hasPreferences, int hardPodAffinityWeight)
    {
        var namespaceLabels = cluster.NamespaceLabels(pod.Namespace);
        foreach (var node in cluster.Nodes)
        {
            if (node.Labels.IsEmpty)
                continue;
            foreach (var other in hasPreferences ? node.Pods : node.PodsWithAffinity)
            {
                foreach (var term in pod.PreferredAffinity)
                    this.Add(term, term.MatchesRunning(other, cluster), node, term.Weight);
                foreach (var term in pod.PreferredAntiAffinity)
                    this.Add(term, term.MatchesRunning(other, cluster), node, -term.Weight);
                if (hardPodAffinityWeight > 0)
                    this.AddAll(other.RequiredAffinity, pod, namespaceLabels, node, _ => hardPodAffinityWeight);
                this.AddAll(other.PreferredAffinity, pod, namespaceLabels, node, term => term.Weight);
                this.AddAll(other.PreferredAntiAffinity, pod, namespaceLabels, node, term => -term.Weight);
            }
        }
    }

    /// <summary>True when no term was about anything.</summary>
    internal bool IsEmpty => this.sums.Count == 0;

    public override long Score(NodeInfo node)
    {
        var sum = 0L;
        foreach (var byValue in this.sums)
        {
            if (node.Labels.TryGetValue(byValue.Key, out var value) && byValue.Value.TryGetValue(value, out var weight))
                sum += weight;
        }

        return sum;
    }

    public override void Normalize(IReadOnlyList<NodeInfo> nodes, long[] scores)
    {
        var min = long.MaxValue;
        var max = long.MinValue;
        foreach (var score in scores)
        {
            min = Math.Min(min, score);
            max = Math.Max(max, score);
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] = Normalized(scores[i], min, max);
    }

    /// <summary>One score between the lowest and the highest of all.</summary>
    internal static long Normalized(long score, long min, long max) => max == min ? 0 : (long)((double)MaxScore * ((double)(score - min) / (max - min)));

    private void AddAll(IReadOnlyList<AffinityTerm> terms, PodInfo pod, EquatableMap<string> namespaceLabels, NodeInfo node, Func<AffinityTerm, int> weightOf)
    {
        for (var i = 0; i < terms.Count; i++)
            this.Add(terms[i], terms[i].Matches(pod, namespaceLabels), node, weightOf(terms[i]));
    }

    private void Add(AffinityTerm term, bool matches, NodeInfo node, int weight)
    {
        if (!matches || !node.Labels.TryGetValue(term.TopologyKey, out var value))
            return;
        if (!this.sums.TryGetValue(term.TopologyKey, out var byValue))
            this.sums.Add(term.TopologyKey, byValue = new(StringComparer.Ordinal));
        byValue.TryGetValue(value, out var sum);
        byValue[value] = sum + weight;
    }
}
