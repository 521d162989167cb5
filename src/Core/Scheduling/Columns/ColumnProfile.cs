using System.Collections.Generic;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Columns;

/// <summary>What the columns need to know of a profile that they can follow: the default plugins with their default arguments, weighed in any way.</summary>
internal sealed class ColumnProfile
{
    private ColumnProfile(ScoreWeights weights, PodTopologySpread spread)
    {
        this.Weights = weights;
        this.Spread = spread;
    }

    public ScoreWeights Weights { get; }

    public PodTopologySpread Spread { get; }

    /// <summary>Null when the profile samples nodes, breaks ties in another way or has other plugins than the default one.</summary>
    public static ColumnProfile? TryRead(SchedulingProfile profile)
    {
        if (profile.PercentageOfNodesToScore is not null || profile.TieBreak != TieBreak.Name || profile.Plugins.Count != SchedulingProfile.Default.Plugins.Count)
            return null;
        var weights = new Dictionary<IPlugin, int>();
        PodTopologySpread? spread = null;
        foreach (var entry in profile.Plugins)
        {
            weights[entry.Plugin] = entry.Weight;
            spread = entry.Plugin as PodTopologySpread ?? spread;
        }

        var byName = new Dictionary<string, int>(System.StringComparer.Ordinal);
        foreach (var entry in SchedulingProfile.Default.Plugins)
        {
            if (!weights.TryGetValue(entry.Plugin, out var weight))
                return null;
            byName.Add(entry.Plugin.Name, weight);
        }

        return new ColumnProfile(
            new ScoreWeights
            {
                TaintToleration = byName[nameof(TaintToleration)],
                NodeAffinity = byName[nameof(NodeAffinity)],
                NodeResourcesFit = byName[nameof(NodeResourcesFit)],
                PodTopologySpread = byName[nameof(PodTopologySpread)],
                InterPodAffinity = byName[nameof(InterPodAffinity)],
                BalancedAllocation = byName[nameof(NodeResourcesBalancedAllocation)],
                ImageLocality = byName[nameof(ImageLocality)],
            },
            spread!);
    }
}
