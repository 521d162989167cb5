using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace KubeDsl.Collections;

/// <summary>An immutable map from text to values, in ordinal order of its keys, equal to another one with equal entries. The default value is the empty map.</summary>
/// <typeparam name="TValue">The values; compared by their own equality.</typeparam>
public readonly struct EquatableMap<TValue> : IEquatable<EquatableMap<TValue>>, IReadOnlyCollection<KeyValuePair<string, TValue>>
{
    private readonly KeyValuePair<string, TValue>[]? entries;

    /// <summary>Copies the entries; of two with one key the later one counts.</summary>
    public EquatableMap(IEnumerable<KeyValuePair<string, TValue>> entries)
    {
        var copy = Copy(entries);
        this.entries = IsSorted(copy) ? copy : Sort(copy);
    }

    /// <summary>The number of entries.</summary>
    public int Count => this.entries?.Length ?? 0;

    /// <summary>True when there are no entries.</summary>
    public bool IsEmpty => this.Count == 0;

    /// <summary>True when nobody gave a map, not even an empty one; the two are equal, as with <see cref="EquatableArray{T}.IsDefault"/>.</summary>
    public bool IsDefault => this.entries is null;

    /// <summary>The value of a key.</summary>
    /// <exception cref="KeyNotFoundException">The map lacks the key.</exception>
    public TValue this[string key] => this.TryGetValue(key, out var value) ? value : throw new KeyNotFoundException("The map has no key '" + key + "'.");

    /// <summary>True when both maps have equal entries.</summary>
    public static bool operator ==(EquatableMap<TValue> left, EquatableMap<TValue> right) => left.Equals(right);

    /// <summary>True when the maps differ in an entry.</summary>
    public static bool operator !=(EquatableMap<TValue> left, EquatableMap<TValue> right) => !left.Equals(right);

    /// <summary>True when the map has the key.</summary>
    public bool ContainsKey(string key) => this.IndexOf(key) >= 0;

    /// <summary>The value of a key, if the map has it.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        var index = this.IndexOf(key);
        value = index < 0 ? default : this.entries![index].Value;
        return index >= 0;
    }

    /// <summary>The value of a key, or a default.</summary>
    public TValue? GetValueOrDefault(string key) => this.TryGetValue(key, out var value) ? value : default;

    /// <summary>A map with one entry more, or with another value for the key.</summary>
    public EquatableMap<TValue> With(string key, TValue value)
    {
        var index = this.IndexOf(key);
        var place = index < 0 ? ~index : index;
        var present = (this.entries ?? []).AsSpan();
        return new([.. present.Slice(0, place), new(key, value), .. present.Slice(index < 0 ? place : place + 1)]);
    }

    /// <inheritdoc/>
    public bool Equals(EquatableMap<TValue> other)
    {
        if (ReferenceEquals(this.entries, other.entries))
            return true;
        if (this.Count != other.Count)
            return false;
        for (var i = 0; i < this.Count; i++)
        {
            if (!string.Equals(this.entries![i].Key, other.entries![i].Key, StringComparison.Ordinal)
                || !EqualityComparer<TValue>.Default.Equals(this.entries[i].Value, other.entries[i].Value))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableMap<TValue> other && this.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var entry in this.entries ?? [])
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(entry.Key) + (entry.Value is null ? 0 : EqualityComparer<TValue>.Default.GetHashCode(entry.Value)));
        return hash;
    }

    /// <summary>Goes through the entries in ordinal order of their keys.</summary>
    public EquatableArray<KeyValuePair<string, TValue>>.Enumerator GetEnumerator() => new(this.entries ?? []);

    IEnumerator<KeyValuePair<string, TValue>> IEnumerable<KeyValuePair<string, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, TValue>>)(this.entries ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (this.entries ?? []).GetEnumerator();

    private static KeyValuePair<string, TValue>[] Copy(IEnumerable<KeyValuePair<string, TValue>> entries)
    {
        if (entries is not ICollection<KeyValuePair<string, TValue>> collection)
            return new List<KeyValuePair<string, TValue>>(entries).ToArray();
        var copy = new KeyValuePair<string, TValue>[collection.Count];
        collection.CopyTo(copy, 0);
        return copy;
    }

    /// <summary>True when each key comes after the one before, as most callers have it.</summary>
    private static bool IsSorted(KeyValuePair<string, TValue>[] entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Key is null || (i > 0 && string.CompareOrdinal(entries[i - 1].Key, entries[i].Key) >= 0))
                return false;
        }

        return true;
    }

    private static KeyValuePair<string, TValue>[] Sort(KeyValuePair<string, TValue>[] entries)
    {
        var sorted = new SortedDictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var entry in entries)
            sorted[entry.Key] = entry.Value;
        var result = new KeyValuePair<string, TValue>[sorted.Count];
        sorted.CopyTo(result, 0);
        return result;
    }

    /// <summary>The place of a key; when the map lacks it, the complement of the place where it would be.</summary>
    private int IndexOf(string key)
    {
        var low = 0;
        var high = this.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(this.entries![middle].Key, key);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }
}
