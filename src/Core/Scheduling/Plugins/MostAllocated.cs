using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Prefers nodes with little left, so that others stay empty. Source: <c>pkg/scheduler/framework/plugins/noderesources/most_allocated.go</c>.</summary>
/// <param name="resources">The resources that count; null for CPU and memory, equally.</param>
public sealed class MostAllocated(IReadOnlyList<ResourceWeight>? resources = null) : ScoringStrategy(resources)
{
    /// <inheritdoc/>
    public override long Score(long[] taken, long[] capacity) => this.Average(taken, capacity);

    private protected override long Share(long taken, long capacity) => Math.Min(taken, capacity) * NodeScorer.MaxScore / capacity;
}
