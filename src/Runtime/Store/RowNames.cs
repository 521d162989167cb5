using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>Rows by namespace and name.</summary>
/// <typeparam name="T">The kind.</typeparam>
internal sealed class RowNames<T>
    where T : KubernetesObject
{
    private readonly Dictionary<string, Dictionary<string, StoredObject<T>>> namespaces = new(StringComparer.Ordinal);

    internal int Count { get; private set; }

    internal StoredObject<T>? Find(NamespacedName name) =>
        this.namespaces.TryGetValue(name.Namespace, out var names) && names.TryGetValue(name.Name, out var row) ? row : null;

    internal void Add(NamespacedName name, StoredObject<T> row)
    {
        if (!this.namespaces.TryGetValue(name.Namespace, out var names))
            this.namespaces.Add(name.Namespace, names = new(StringComparer.Ordinal));
        names.Add(name.Name, row);
        this.Count++;
    }

    internal void Remove(NamespacedName name)
    {
        if (this.namespaces[name.Namespace].Remove(name.Name))
            this.Count--;
    }
}
