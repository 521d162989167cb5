using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace KubeDsl.Collections;

/// <summary>An immutable list that equals another one with equal items in the same order. The default value is the empty list.</summary>
/// <typeparam name="T">The items; compared by their own equality.</typeparam>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? items;

    internal EquatableArray(T[] items) => this.items = items;

    /// <summary>The number of items.</summary>
    public int Count => this.items?.Length ?? 0;

    /// <summary>True when there are no items.</summary>
    public bool IsEmpty => this.Count == 0;

    /// <summary>
    /// True when nobody gave a list, not even an empty one. The two are equal, but a few fields of the API mean something else by <c>[]</c> than by nothing.
    /// </summary>
    public bool IsDefault => this.items is null;

    /// <summary>The item at a position.</summary>
    /// <exception cref="IndexOutOfRangeException">The position is not below <see cref="Count"/>.</exception>
    public T this[int index] => (this.items ?? [])[index];

    /// <summary>True when both lists hold equal items in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>True when the lists differ in an item or in length.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (ReferenceEquals(this.items, other.items))
            return true;
        if (this.Count != other.Count)
            return false;
        for (var i = 0; i < this.Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this.items![i], other.items![i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && this.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in this.items ?? [])
            hash = unchecked((hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item)));
        return hash;
    }

    /// <summary>Goes through the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(this.items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(this.items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (this.items ?? []).GetEnumerator();

    /// <summary>Goes through the items of an <see cref="EquatableArray{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly T[] items;
        private int index;

        internal Enumerator(T[] items)
        {
            this.items = items;
            this.index = -1;
        }

        /// <summary>The item that <see cref="MoveNext"/> reached.</summary>
        public readonly T Current => this.items[this.index];

        /// <summary>Moves to the next item; false at the end.</summary>
        public bool MoveNext() => ++this.index < this.items.Length;
    }
}
