using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Scores by a line of one's own through points (utilisation, score). Source: <c>pkg/scheduler/framework/plugins/noderesources/requested_to_capacity_ratio.go</c>.</summary>
/// <param name="shape">The points by rising utilisation in percent, from 0 to 100, each with a score from 0 to 10.</param>
/// <param name="resources">The resources that count; null for CPU and memory, equally.</param>
public sealed class RequestedToCapacityRatio(IReadOnlyList<(int Utilization, int Score)> shape, IReadOnlyList<ResourceWeight>? resources = null) : ScoringStrategy(resources)
{
    /// <summary>Scores in configurations end at 10.</summary>
    private const long ShapeScale = NodeScorer.MaxScore / 10;

    /// <summary>Resources that score nothing count neither above nor below the line of the average.</summary>
    /// <inheritdoc/>
    public override long Score(long[] taken, long[] capacity)
    {
        var sum = 0L;
        var weights = 0L;
        for (var i = 0; i < capacity.Length; i++)
        {
            if (capacity[i] == 0)
                continue;
            var share = this.Share(taken[i], capacity[i]);
            if (share <= 0)
                continue;
            sum += share * this.Resources[i].Weight;
            weights += this.Resources[i].Weight;
        }

        return weights == 0 ? 0 : (long)Math.Round((double)sum / weights, MidpointRounding.AwayFromZero);
    }

    /// <summary>The score on the broken line, in whole numbers cut off toward zero.</summary>
    internal static long Interpolate(IReadOnlyList<(int Utilization, int Score)> shape, long utilization, long scale)
    {
        for (var i = 0; i < shape.Count; i++)
        {
            if (utilization > shape[i].Utilization)
                continue;
            if (i == 0)
                return shape[0].Score * scale;
            var left = shape[i - 1].Score * scale;
            var rise = (shape[i].Score * scale) - left;
            return left + (rise * (utilization - shape[i - 1].Utilization) / (shape[i].Utilization - shape[i - 1].Utilization));
        }

        return shape[shape.Count - 1].Score * scale;
    }

    private protected override long Share(long taken, long capacity) =>
        Interpolate(shape, taken > capacity ? 100 : taken * 100 / capacity, ShapeScale);
}
