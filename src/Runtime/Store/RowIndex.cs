using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>Objects by a key, each list in order of arrival; adding and removing cost the same however long a list is.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal sealed class RowIndex<T>
    where T : KubernetesObject
{
    private readonly Dictionary<string, LinkedList<StoredObject<T>>> lists = new(StringComparer.Ordinal);

    internal LinkedListNode<StoredObject<T>> Add(string key, StoredObject<T> row)
    {
        if (!this.lists.TryGetValue(key, out var list))
            this.lists.Add(key, list = []);
        return list.AddLast(row);
    }

    internal void Remove(string key, LinkedListNode<StoredObject<T>> position)
    {
        var list = position.List!;
        list.Remove(position);
        if (list.Count == 0)
            this.lists.Remove(key);
    }

    internal int Count(string key) => this.lists.TryGetValue(key, out var list) ? list.Count : 0;

    /// <summary>A copy of a list: the caller may write while it goes through it.</summary>
    internal List<T> ToList(string key)
    {
        if (!this.lists.TryGetValue(key, out var list))
            return [];
        var copy = new List<T>(list.Count);
        foreach (var row in list)
            copy.Add(row.Current);
        return copy;
    }
}
