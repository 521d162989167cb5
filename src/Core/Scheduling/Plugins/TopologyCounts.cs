using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Numbers by place: a topology key and one of its values. Places whose number is 0 are not kept.</summary>
internal sealed class TopologyCounts
{
    private readonly Dictionary<(string Key, string Value), long> counts;

    internal TopologyCounts() => this.counts = new(PlaceComparer.Instance);

    private TopologyCounts(TopologyCounts other) => this.counts = new(other.counts, PlaceComparer.Instance);

    internal bool IsEmpty => this.counts.Count == 0;

    internal TopologyCounts Clone() => new(this);

    /// <summary>Changes the number of the node's place; a node without the key is in no place.</summary>
    internal void Add(NodeInfo node, string key, long change)
    {
        if (!node.Labels.TryGetValue(key, out var value))
            return;
        this.counts.TryGetValue((key, value), out var count);
        if (count + change == 0)
            this.counts.Remove((key, value));
        else
            this.counts[(key, value)] = count + change;
    }

    internal long this[string key, string value] => this.counts.TryGetValue((key, value), out var count) ? count : 0;

    private sealed class PlaceComparer : IEqualityComparer<(string Key, string Value)>
    {
        internal static readonly PlaceComparer Instance = new();

        public bool Equals((string Key, string Value) x, (string Key, string Value) y) =>
            string.Equals(x.Value, y.Value, StringComparison.Ordinal) && string.Equals(x.Key, y.Key, StringComparison.Ordinal);

        public int GetHashCode((string Key, string Value) place) =>
            unchecked((StringComparer.Ordinal.GetHashCode(place.Key) * 31) + StringComparer.Ordinal.GetHashCode(place.Value));
    }
}
