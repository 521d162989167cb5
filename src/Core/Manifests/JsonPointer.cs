using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KubeDsl.Manifests;

/// <summary>
/// Places in a manifest as RFC 6901 writes them, such as <c>/spec/containers/0/image</c>: unlike Kubernetes' paths they tell names with dots apart from names within names.
/// </summary>
public static class JsonPointer
{
    /// <summary>The pointer to something within.</summary>
    /// <param name="parent">The pointer to what it is in; empty for the root.</param>
    /// <param name="name">The name of the entry, or the number of the item.</param>
    public static string Append(string parent, string name) => parent + "/" + name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The names and numbers on the way from the root.</summary>
    public static IReadOnlyList<string> Steps(string pointer) =>
        pointer.Length == 0 ? [] : pointer.Substring(1).Split('/').Select(step => step.Replace("~1", "/").Replace("~0", "~")).ToList();

    /// <summary>The node at the place; null when there is none.</summary>
    public static ManifestNode? Find(ManifestNode root, string pointer)
    {
        ManifestNode? node = root;
        foreach (var step in Steps(pointer))
            node = Child(node, step);
        return node;
    }

    /// <summary>Puts a node at a place, in new mappings where they are missing; false when the way leads through something else, or past a list's end.</summary>
    public static bool Set(MappingNode root, string pointer, ManifestNode value)
    {
        var steps = Steps(pointer);
        ManifestNode node = root;
        for (var i = 0; i < steps.Count - 1; i++)
        {
            if (Child(node, steps[i]) is not { } child)
            {
                if (node is not MappingNode mapping)
                    return false;
                child = new MappingNode();
                mapping.Add(steps[i], child);
            }

            node = child;
        }

        return steps.Count > 0 && SetChild(node, steps[steps.Count - 1], value);
    }

    /// <summary>Takes the node at a place away, and mappings that are left without entries.</summary>
    public static void Remove(MappingNode root, string pointer)
    {
        var end = pointer.LastIndexOf('/');
        if (end < 0 || Find(root, pointer.Substring(0, end)) is not MappingNode parent)
            return;
        var name = Steps(pointer)[Steps(pointer).Count - 1];
        for (var i = parent.Entries.Count - 1; i >= 0; i--)
        {
            if (string.Equals(parent.Entries[i].Key, name, StringComparison.Ordinal))
                parent.Entries.RemoveAt(i);
        }

        if (parent.Entries.Count == 0)
            Remove(root, pointer.Substring(0, end));
    }

    private static ManifestNode? Child(ManifestNode? node, string step) => node switch
    {
        MappingNode mapping => mapping[step],
        SequenceNode sequence when IsIndex(step, sequence.Items.Count, out var index) => sequence.Items[index],
        _ => null,
    };

    private static bool SetChild(ManifestNode node, string step, ManifestNode value)
    {
        switch (node)
        {
            case MappingNode mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    if (string.Equals(mapping.Entries[i].Key, step, StringComparison.Ordinal))
                    {
                        mapping.Entries[i] = new(step, value);
                        return true;
                    }
                }

                mapping.Add(step, value);
                return true;
            case SequenceNode sequence when IsIndex(step, sequence.Items.Count, out var index):
                sequence.Items[index] = value;
                return true;
            default:
                return false;
        }
    }

    private static bool IsIndex(string step, int count, out int index) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count;
}
