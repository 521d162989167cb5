using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Columns;

/// <summary>Bounds the memory of indexes: when there are too many, the one that was not used for the longest time hands over its arrays.</summary>
internal sealed class IndexPool
{
    /// <summary>The memory for all indexes, in bytes, unless a test wants less.</summary>
    public const int DefaultBudget = 64 << 20;

    private const int BytesPerNode = 32;
    private const int Least = 2;

    private readonly int nodeCount;
    private readonly int capacity;
    private readonly List<(TemplateView View, NodeColumn Column)> entries = [];

    public IndexPool(int nodeCount, int budget)
    {
        this.nodeCount = nodeCount;
        this.capacity = Math.Max(Least, budget / (BytesPerNode * Math.Max(1, nodeCount)));
    }

    /// <summary>Gives a template an index, unless all there are were used more recently than the template itself.</summary>
    public TemplateIndex? TryCreate(TemplateView view)
    {
        if (this.entries.Count < this.capacity)
        {
            this.entries.Add((view, new NodeColumn(this.nodeCount)));
            return Create(view, this.entries[this.entries.Count - 1].Column);
        }

        var oldest = 0;
        for (var i = 1; i < this.entries.Count; i++)
        {
            if (this.entries[i].View.LastUse < this.entries[oldest].View.LastUse)
                oldest = i;
        }

        var (former, column) = this.entries[oldest];
        if (former.LastUse >= view.LastUse)
            return null;
        former.Index = null;
        this.entries[oldest] = (view, column);
        return Create(view, column);
    }

    private static TemplateIndex Create(TemplateView view, NodeColumn column) => view.Index = new TemplateIndex(view.Layout, view.Reading, column);
}
