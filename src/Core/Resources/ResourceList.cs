using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Quantities;

namespace KubeDsl.Resources;

/// <summary>Exact amounts by resource name while they are being added up; ordinal order.</summary>
internal sealed class ResourceList
{
    private readonly SortedList<string, Quantity> amounts = new(StringComparer.Ordinal);

    internal bool Contains(string name) => this.amounts.ContainsKey(name);

    internal bool TryGet(string name, out Quantity amount) => this.amounts.TryGetValue(name, out amount);

    internal void Set(string name, Quantity amount) => this.amounts[name] = amount;

    internal void Add(EquatableMap<Quantity> other)
    {
        foreach (var entry in other)
            this.Add(entry.Key, entry.Value);
    }

    internal void Add(ResourceList other)
    {
        foreach (var entry in other.amounts)
            this.Add(entry.Key, entry.Value);
    }

    /// <summary>Raises each amount to that of the other list.</summary>
    internal void Raise(ResourceList other)
    {
        foreach (var entry in other.amounts)
            this.Raise(entry.Key, entry.Value);
    }

    internal void Raise(EquatableMap<Quantity> other)
    {
        foreach (var entry in other)
            this.Raise(entry.Key, entry.Value);
    }

    internal EquatableMap<Quantity> ToMap() => new(this.amounts);

    private void Add(string name, Quantity amount) => this.amounts[name] = this.amounts.TryGetValue(name, out var present) ? present + amount : amount;

    private void Raise(string name, Quantity amount)
    {
        if (!this.amounts.TryGetValue(name, out var present) || amount > present)
            this.amounts[name] = amount;
    }
}
