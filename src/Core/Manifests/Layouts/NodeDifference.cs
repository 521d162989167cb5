using System;
using System.Collections.Generic;
using System.Globalization;

namespace KubeDsl.Manifests.Layouts;

/// <summary>What manifests have in common, and what one of them has beside that.</summary>
internal static class NodeDifference
{
    /// <summary>What both say: entries of mappings one by one, lists of one length item by item. Null when that is nothing.</summary>
    internal static ManifestNode? Common(ManifestNode left, ManifestNode right)
    {
        switch (left, right)
        {
            case (MappingNode one, MappingNode other):
                var mapping = new MappingNode();
                foreach (var entry in one.Entries)
                {
                    if (other[entry.Key] is { } value && Common(entry.Value, value) is { } shared)
                        mapping.Add(entry.Key, shared);
                }

                return mapping.Entries.Count > 0 || one.Entries.Count + other.Entries.Count == 0 ? mapping : null;
            case (SequenceNode one, SequenceNode other) when one.Items.Count == other.Items.Count:
                var list = new SequenceNode();
                for (var i = 0; i < one.Items.Count; i++)
                {
                    if (Common(one.Items[i], other.Items[i]) is not { } item)
                        return null;
                    list.Items.Add(item);
                }

                return list;
            case (ScalarNode one, ScalarNode other) when one.Kind == other.Kind && string.Equals(one.Text, other.Text, StringComparison.Ordinal):
                return one;
            default:
                return null;
        }
    }

    /// <summary>The entries that a manifest has beside what it has in common with others, each with its place.</summary>
    internal static void Collect(ManifestNode common, ManifestNode whole, string pointer, List<KeyValuePair<string, ManifestNode>> additions)
    {
        switch (common, whole)
        {
            case (MappingNode less, MappingNode more):
                foreach (var entry in more.Entries)
                {
                    var place = JsonPointer.Append(pointer, entry.Key);
                    if (less[entry.Key] is { } known)
                        Collect(known, entry.Value, place, additions);
                    else
                        additions.Add(new(place, entry.Value));
                }

                break;
            case (SequenceNode less, SequenceNode more):
                for (var i = 0; i < more.Items.Count; i++)
                    Collect(less.Items[i], more.Items[i], JsonPointer.Append(pointer, i.ToString(CultureInfo.InvariantCulture)), additions);
                break;
        }
    }
}
