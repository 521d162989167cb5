using System;
using System.Collections;
using System.Collections.Generic;

namespace KubeDsl.Runtime.Events;

/// <summary>The kept entries of a trace, in blocks: a long trace grows without being copied, and a short memory forgets block by block.</summary>
/// <param name="blockSize">Entries a block.</param>
internal sealed class TraceEntries(int blockSize) : IReadOnlyList<TraceEntry>
{
    private readonly List<TraceEntry[]> blocks = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public TraceEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, this.Count);
            return this.blocks[index / blockSize][index % blockSize];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<TraceEntry> GetEnumerator()
    {
        for (var i = 0; i < this.Count; i++)
            yield return this.blocks[i / blockSize][i % blockSize];
    }

    IEnumerator IEnumerable.GetEnumerator() => this.GetEnumerator();

    internal void Add(in TraceEntry entry)
    {
        if (this.Count == this.blocks.Count * blockSize)
            this.blocks.Add(new TraceEntry[blockSize]);
        this.blocks[this.Count / blockSize][this.Count % blockSize] = entry;
        this.Count++;
    }

    /// <summary>Forgets the eldest entries, a block of them.</summary>
    internal void ForgetBlock()
    {
        this.blocks.RemoveAt(0);
        this.Count -= blockSize;
    }

    /// <summary>The last entries, oldest first.</summary>
    internal List<TraceEntry> Last(int count)
    {
        var last = new List<TraceEntry>(count);
        for (var i = this.Count - count; i < this.Count; i++)
            last.Add(this[i]);
        return last;
    }
}
