using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>How <see cref="NodeResourcesFit"/> scores a node by what would be taken of it.</summary>
/// <param name="resources">The resources that count; null for CPU and memory, equally.</param>
public abstract class ScoringStrategy(IReadOnlyList<ResourceWeight>? resources)
{
    /// <summary>The resources that count.</summary>
    public IReadOnlyList<ResourceWeight> Resources { get; } = resources ?? ResourceShare.CpuAndMemory;

    /// <summary>The score from 0 to 100.</summary>
    /// <param name="taken">By resource, what would be taken with the Pod on the node.</param>
    /// <param name="capacity">By resource, what the node has; 0 where the resource does not count here.</param>
    public abstract long Score(long[] taken, long[] capacity);

    /// <summary>The weighted average of the shares of the resources that count, cut off to whole numbers; 0 when none counts.</summary>
    private protected long Average(long[] taken, long[] capacity)
    {
        var sum = 0L;
        var weights = 0L;
        for (var i = 0; i < capacity.Length; i++)
        {
            if (capacity[i] == 0)
                continue;
            sum += this.Share(taken[i], capacity[i]) * this.Resources[i].Weight;
            weights += this.Resources[i].Weight;
        }

        return weights == 0 ? 0 : sum / weights;
    }

    /// <summary>One resource's score from 0 to 100.</summary>
    private protected abstract long Share(long taken, long capacity);
}
