using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>The scores of the feasible nodes of one decision.</summary>
internal sealed class ScoreTable(IReadOnlyList<NodeInfo> nodes)
{
    private readonly List<(string Plugin, int Weight, long[] Raw, long[] Normalized)> columns = [];

    /// <summary>The sums of the weighted scores, in the order of the nodes.</summary>
    internal long[] Totals { get; } = new long[nodes.Count];

    /// <summary>Has every plugin score. Returns why that cannot be; null when it can.</summary>
    internal string? Fill(SchedulingProfile profile, PodInfo pod, ClusterState cluster, bool keepColumns)
    {
        var scorers = new List<(ProfilePlugin Entry, NodeScorer Scorer)>();
        foreach (var entry in profile.Plugins)
        {
            if (entry.Plugin is not IScorePlugin plugin)
                continue;
            var preparation = plugin.PreScore(pod, cluster, nodes);
            if (!preparation.Status.IsSuccess)
                return "running PreScore plugin \"" + plugin.Name + "\": " + preparation.Status.Message;
            if (preparation.Scorer is { } scorer)
                scorers.Add((entry, scorer));
        }

        foreach (var (entry, scorer) in scorers)
        {
            var scores = new long[nodes.Count];
            for (var i = 0; i < scores.Length; i++)
                scores[i] = scorer.Score(nodes[i]);
            var raw = keepColumns ? (long[])scores.Clone() : scores;
            scorer.Normalize(nodes, scores);
            for (var i = 0; i < scores.Length; i++)
            {
                if (scores[i] is < 0 or > NodeScorer.MaxScore)
                    return FormattableString.Invariant($"plugin \"{entry.Plugin.Name}\" returns an invalid score {scores[i]}, it should in the range of [0, {NodeScorer.MaxScore}] after normalizing");
                this.Totals[i] += scores[i] * entry.Weight;
            }

            if (keepColumns)
                this.columns.Add((entry.Plugin.Name, entry.Weight, raw, scores));
        }

        return null;
    }

    /// <summary>The scores node by node, in ordinal order of the names.</summary>
    internal EquatableArray<NodeScores> ToNodeScores() => nodes
        .Select((node, i) => new NodeScores(node.Name, this.columns.Select(c => new PluginScore(c.Plugin, c.Raw[i], c.Normalized[i], c.Normalized[i] * c.Weight)).ToEquatableArray(), this.Totals[i]))
        .OrderBy(s => s.Node, StringComparer.Ordinal)
        .ToEquatableArray();
}
