using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Prefers nodes with much left. Source: <c>pkg/scheduler/framework/plugins/noderesources/least_allocated.go</c>.</summary>
/// <param name="resources">The resources that count; null for CPU and memory, equally.</param>
public sealed class LeastAllocated(IReadOnlyList<ResourceWeight>? resources = null) : ScoringStrategy(resources)
{
    /// <inheritdoc/>
    public override long Score(long[] taken, long[] capacity) => this.Average(taken, capacity);

    /// <summary>The share of a resource that would be left, from 0 to 100.</summary>
    internal static long Left(long taken, long capacity) => taken > capacity ? 0 : (capacity - taken) * NodeScorer.MaxScore / capacity;

    private protected override long Share(long taken, long capacity) => Left(taken, capacity);
}
