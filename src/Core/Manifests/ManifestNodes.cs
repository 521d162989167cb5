using System;
using System.Collections.Generic;

namespace KubeDsl.Manifests;

/// <summary>Puts nodes together.</summary>
public static class ManifestNodes
{
    /// <summary>A mapping of the entries; those without a value are left out.</summary>
    public static MappingNode Mapping(params (string Name, ManifestNode? Value)[] entries)
    {
        var node = new MappingNode();
        foreach (var (name, value) in entries ?? throw new ArgumentNullException(nameof(entries)))
        {
            if (value is not null)
                node.Add(name, value);
        }

        return node;
    }

    /// <summary>A sequence with one node for each item.</summary>
    public static SequenceNode Sequence<T>(IEnumerable<T> items, Func<T, ManifestNode> convert)
    {
        var node = new SequenceNode();
        foreach (var item in items ?? throw new ArgumentNullException(nameof(items)))
            node.Items.Add((convert ?? throw new ArgumentNullException(nameof(convert)))(item));
        return node;
    }
}
