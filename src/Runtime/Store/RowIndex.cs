using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>Objects by a key, each list in order of arrival; adding and removing cost the same however long a list is.</summary>
/// <typeparam name="T">The kind.</typeparam>
/// <param name="slot">Where the rows note their places.</param>
internal sealed class RowIndex<T>(RowSlot slot)
    where T : KubernetesObject
{
    private readonly Dictionary<string, RowList<T>> lists = new(StringComparer.Ordinal);

    internal void Add(string key, StoredObject<T> row)
    {
        if (!this.lists.TryGetValue(key, out var list))
            this.lists.Add(key, list = new(slot));
        list.Add(row);
    }

    internal void Remove(string key, StoredObject<T> row)
    {
        var list = this.lists[key];
        list.Remove(row);
        if (list.Count == 0)
            this.lists.Remove(key);
    }

    /// <summary>A copy of a list: the caller may write while it goes through it.</summary>
    internal List<T> ToList(string key) => this.lists.TryGetValue(key, out var list) ? list.ToList() : [];
}
