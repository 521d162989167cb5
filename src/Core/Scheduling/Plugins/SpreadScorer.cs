using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>The soft constraints of one Pod. Source: <c>pkg/scheduler/framework/plugins/podtopologyspread/scoring.go</c>.</summary>
internal sealed class SpreadScorer : NodeScorer
{
    private readonly List<SpreadConstraint> constraints;
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);

    /// <summary>By constraint, how many Pods count in each domain that a feasible node is in; null for host names, which are counted node by node.</summary>
    private readonly Dictionary<string, long>?[] counts;

    /// <summary>By constraint, what a Pod counts: more where there are more domains.</summary>
    private readonly double[] weights;

    internal SpreadScorer(ClusterState cluster, List<SpreadConstraint> constraints, IReadOnlyList<NodeInfo> feasible, bool requiresAllKeys)
    {
        this.constraints = constraints;
        this.counts = new Dictionary<string, long>?[constraints.Count];
        this.weights = new double[constraints.Count];
        for (var i = 0; i < constraints.Count; i++)
            this.counts[i] = constraints[i].IsHostname ? null : new(StringComparer.Ordinal);

        this.RegisterDomains(feasible, requiresAllKeys);
        for (var i = 0; i < constraints.Count; i++)
            this.weights[i] = WeightOf(this.counts[i]?.Count ?? feasible.Count - this.ignored.Count);
        this.CountPods(cluster, requiresAllKeys);
    }

    public override long Score(NodeInfo node)
    {
        if (this.ignored.Contains(node.Name))
            return 0;
        var sum = 0.0;
        for (var i = 0; i < this.constraints.Count; i++)
        {
            var constraint = this.constraints[i];
            if (!node.Labels.TryGetValue(constraint.TopologyKey, out var domain))
                continue;
            var count = 0L;
            if (this.counts[i] is { } byDomain)
                byDomain.TryGetValue(domain, out count);
            else
                count = constraint.Count(node);
            sum += ScoreOf(count, this.weights[i], constraint.MaxSkew);
        }

        return Rounded(sum);
    }

    /// <summary>The emptiest node gets 100, others less by how much fuller they are; nodes that lack a label get nothing.</summary>
    public override void Normalize(IReadOnlyList<NodeInfo> nodes, long[] scores)
    {
        var min = long.MaxValue;
        var max = 0L;
        for (var i = 0; i < scores.Length; i++)
        {
            if (this.ignored.Contains(nodes[i].Name))
                continue;
            min = Math.Min(min, scores[i]);
            max = Math.Max(max, scores[i]);
        }

        for (var i = 0; i < scores.Length; i++)
            scores[i] = this.ignored.Contains(nodes[i].Name) ? 0 : Normalized(scores[i], min, max);
    }

    /// <summary>What a Pod counts in a constraint by the number of domains.</summary>
    internal static double WeightOf(long domains) => Math.Log(domains + 2);

    /// <summary>What one constraint adds to the score of a domain with so many Pods.</summary>
    internal static double ScoreOf(long count, double weight, int maxSkew) => (count * weight) + (maxSkew - 1);

    /// <summary>The sum over all constraints as a score.</summary>
    internal static long Rounded(double sum) => (long)Math.Round(sum, MidpointRounding.AwayFromZero);

    /// <summary>One score by the lowest and the highest of all.</summary>
    internal static long Normalized(long score, long min, long max) => max == 0 ? MaxScore : MaxScore * (max + min - score) / max;

    private void RegisterDomains(IReadOnlyList<NodeInfo> feasible, bool requiresAllKeys)
    {
        foreach (var node in feasible)
        {
            if (requiresAllKeys && !SpreadConstraint.AllKeysOn(node, this.constraints))
            {
                this.ignored.Add(node.Name);
                continue;
            }

            // A node without the label stands for a domain of its own name, which is empty: the default constraints ask for no label.
            for (var i = 0; i < this.constraints.Count; i++)
            {
                if (this.counts[i] is { } byDomain)
                    byDomain[node.Labels.GetValueOrDefault(this.constraints[i].TopologyKey) ?? ""] = 0;
            }
        }
    }

    private void CountPods(ClusterState cluster, bool requiresAllKeys)
    {
        foreach (var node in cluster.Nodes)
        {
            if (requiresAllKeys && !SpreadConstraint.AllKeysOn(node, this.constraints))
                continue;
            for (var i = 0; i < this.constraints.Count; i++)
            {
                if (this.counts[i] is not { } byDomain || !this.constraints[i].Includes(node))
                    continue;
                var domain = node.Labels.GetValueOrDefault(this.constraints[i].TopologyKey) ?? "";
                if (byDomain.TryGetValue(domain, out var count))
                    byDomain[domain] = count + this.constraints[i].Count(node);
            }
        }
    }
}
