using System;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// Chooses a node: which cells the filters admit, what the scores that compare nodes with one another come to for each of them, and the best
/// node of the best cell. Its cost is that of the cells, however many nodes they hold.
/// </summary>
internal static class CellChoice
{
    /// <summary>The node with the highest total, and of those the one with the smallest index, with its total; <see cref="NodeKey.None"/> when none is feasible.</summary>
    public static long Best(CellList cells, NodeProfile profile, Reading reading, ScoreWeights weights)
    {
        reading.Begin();
        var feasible = 0L;
        var taints = 0;
        var affinities = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            cell.IsFeasible = reading.Admits(cell);
            if (!cell.IsFeasible)
                continue;
            feasible += cell.Count;
            taints = Math.Max(taints, profile.Taints[cell.Representative]);
            affinities = Math.Max(affinities, profile.Affinities[cell.Representative]);
        }

        if (feasible == 0)
            return NodeKey.None;
        var spread = reading.Soft.Length == 0 ? default : SpreadRange(cells, reading, feasible);
        var preference = reading.HasPreferences ? PreferenceRange(cells, reading) : default;
        var best = NodeKey.None;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!cell.IsFeasible)
                continue;
            var total = (weights.TaintToleration * NodeScorer.Stretched(profile.Taints[cell.Representative], taints, reverse: true))
                + (weights.NodeAffinity * NodeScorer.Stretched(profile.Affinities[cell.Representative], affinities, reverse: false));
            if (reading.Soft.Length > 0 && !cell.IsIgnored)
                total += weights.PodTopologySpread * SpreadScorer.Normalized(cell.Spread, spread.Min, spread.Max);
            if (reading.HasPreferences)
                total += weights.InterPodAffinity * PodAffinityScorer.Normalized(cell.Preference, preference.Min, preference.Max);
            best = Math.Max(best, NodeKey.Raise(cell.Best, (int)total));
        }

        return best;
    }

    private static (long Min, long Max) SpreadRange(CellList cells, Reading reading, long feasible)
    {
        var scored = feasible;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            cell.IsIgnored = cell.IsFeasible && reading.Ignores(cell);
            if (cell.IsIgnored)
                scored -= cell.Count;
        }

        foreach (var constraint in reading.Soft)
            constraint.Begin(cells, scored);
        var min = long.MaxValue;
        var max = 0L;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!cell.IsFeasible || cell.IsIgnored)
                continue;
            var score = 0.0;
            foreach (var constraint in reading.Soft)
                score += constraint.Score(cell);
            cell.Spread = SpreadScorer.Rounded(score);
            min = Math.Min(min, cell.Spread);
            max = Math.Max(max, cell.Spread);
        }

        return (min, max);
    }

    private static (long Min, long Max) PreferenceRange(CellList cells, Reading reading)
    {
        var min = long.MaxValue;
        var max = long.MinValue;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!cell.IsFeasible)
                continue;
            cell.Preference = reading.PreferenceOf(cell);
            min = Math.Min(min, cell.Preference);
            max = Math.Max(max, cell.Preference);
        }

        return (min, max);
    }
}
