using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>Objects in order of arrival. A row knows its place and leaves without a search; gaps are closed when there are more of them than rows.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="slot">Where the rows note their places.</param>
internal sealed class RowList<T>(RowSlot slot)
    where T : KubernetesObject
{
    private const int Smallest = 4;
    private StoredObject<T>?[] rows = [];
    private int length;

    internal int Count { get; private set; }

    internal void Add(StoredObject<T> row)
    {
        if (this.length == this.rows.Length)
            Array.Resize(ref this.rows, Math.Max(Smallest, this.length * 2));
        row.Place(slot) = this.length;
        this.rows[this.length++] = row;
        this.Count++;
    }

    internal void Remove(StoredObject<T> row)
    {
        var place = row.Place(slot);
        if (place >= this.length || !ReferenceEquals(this.rows[place], row))
            place = this.Search(row);
        this.rows[place] = null;
        this.Count--;
        if (this.length > Smallest && this.Count * 2 < this.length)
            this.CloseGaps();
    }

    /// <summary>A copy: the caller may write while it goes through it.</summary>
    internal List<T> ToList()
    {
        var copy = new List<T>(this.Count);
        foreach (var row in this.rows.AsSpan(0, this.length))
        {
            if (row is not null)
                copy.Add(row.Current);
        }

        return copy;
    }

    // A row with several owners is in several lists of one slot and knows its place in one of them.
    private int Search(StoredObject<T> row)
    {
        var place = Array.IndexOf(this.rows, row, 0, this.length);
        return place >= 0 ? place : throw new InvalidOperationException("The row of " + row.Current.Key + " is not in the list that it should leave.");
    }

    private void CloseGaps()
    {
        var kept = 0;
        for (var i = 0; i < this.length; i++)
        {
            if (this.rows[i] is not { } row)
                continue;
            row.Place(slot) = kept;
            this.rows[kept++] = row;
        }

        this.rows.AsSpan(kept, this.length - kept).Clear();
        this.length = kept;
    }
}
