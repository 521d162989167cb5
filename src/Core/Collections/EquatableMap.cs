using System;
using System.Collections.Generic;
using System.Linq;

namespace KubeDsl.Collections;

/// <summary>Makes <see cref="EquatableMap{TValue}"/>.</summary>
public static class EquatableMap
{
    /// <summary>A map of the given entries; of two with one key the later one counts.</summary>
    public static EquatableMap<TValue> Create<TValue>(params (string Key, TValue Value)[] entries) =>
        new(entries.Select(e => new KeyValuePair<string, TValue>(e.Key, e.Value)));

    /// <summary>A map of the items' keys and values; of two with one key the later one counts.</summary>
    public static EquatableMap<TValue> ToEquatableMap<TItem, TValue>(this IEnumerable<TItem> items, Func<TItem, string> key, Func<TItem, TValue> value) =>
        new(items.Select(i => new KeyValuePair<string, TValue>(key(i), value(i))));
}
