using System;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// The nodes of one cell, best first: a heap with four children a place over keys of <see cref="NodeKey"/>. Where a node lies is kept in a
/// column that all heaps of one index share, since a node is in at most one of them.
/// </summary>
internal sealed class NodeHeap
{
    private const int Arity = 4;
    private const int Smallest = 16;
    private long[] keys = [];

    public int Count { get; private set; }

    /// <summary>The best key, or <see cref="NodeKey.None"/> when there is no node.</summary>
    public long Top => this.Count == 0 ? NodeKey.None : this.keys[0];

    public void Clear() => this.Count = 0;

    /// <summary>Makes room for so many keys, so that appending them copies none.</summary>
    public void Reserve(int count)
    {
        if (count > this.keys.Length)
            Array.Resize(ref this.keys, count);
    }

    /// <summary>Adds a key at the end without ordering; <see cref="Order"/> must follow before anything else.</summary>
    public void Append(long key)
    {
        this.Reserve();
        this.keys[this.Count++] = key;
    }

    /// <summary>Orders appended keys and notes where each node lies.</summary>
    public void Order(int[] positions)
    {
        for (var i = 0; i < this.Count; i++)
            positions[NodeKey.Node(this.keys[i])] = i;
        for (var i = (this.Count - 2) / Arity; i >= 0 && this.Count > 1; i--)
            this.Sink(i, this.keys[i], positions);
    }

    public void Add(long key, int[] positions)
    {
        this.Reserve();
        this.Rise(this.Count++, key, positions);
    }

    public void RemoveAt(int position, int[] positions)
    {
        var last = this.keys[--this.Count];
        if (position < this.Count)
            this.Put(position, last, positions);
    }

    /// <summary>Gives the node at a position another key.</summary>
    public void Replace(int position, long key, int[] positions)
    {
        if (key != this.keys[position])
            this.Put(position, key, positions);
    }

    private void Put(int position, long key, int[] positions)
    {
        if (position > 0 && key > this.keys[(position - 1) / Arity])
            this.Rise(position, key, positions);
        else
            this.Sink(position, key, positions);
    }

    private void Rise(int position, long key, int[] positions)
    {
        var heap = this.keys;
        while (position > 0)
        {
            var parent = (position - 1) / Arity;
            var above = heap[parent];
            if (above >= key)
                break;
            heap[position] = above;
            positions[NodeKey.Node(above)] = position;
            position = parent;
        }

        heap[position] = key;
        positions[NodeKey.Node(key)] = position;
    }

    private void Sink(int position, long key, int[] positions)
    {
        var heap = this.keys;
        var count = this.Count;
        while (true)
        {
            var first = (position * Arity) + 1;
            if (first >= count)
                break;
            var end = Math.Min(first + Arity, count);
            var best = first;
            var below = heap[first];
            for (var child = first + 1; child < end; child++)
            {
                if (heap[child] > below)
                {
                    below = heap[child];
                    best = child;
                }
            }

            if (below <= key)
                break;
            heap[position] = below;
            positions[NodeKey.Node(below)] = position;
            position = best;
        }

        heap[position] = key;
        positions[NodeKey.Node(key)] = position;
    }

    private void Reserve()
    {
        if (this.Count == this.keys.Length)
            Array.Resize(ref this.keys, Math.Max(Smallest, this.Count * 2));
    }
}
