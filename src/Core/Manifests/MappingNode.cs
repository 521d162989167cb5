using System;
using System.Collections.Generic;

namespace KubeDsl.Manifests;

/// <summary>Named nodes in the order they were written; a name may stand twice, as it may in a file.</summary>
public sealed class MappingNode : ManifestNode
{
    /// <summary>The entries in order.</summary>
    public IList<KeyValuePair<string, ManifestNode>> Entries { get; } = [];

    /// <summary>The last node of that name, as readers of JSON take it; null when there is none.</summary>
    public ManifestNode? this[string name]
    {
        get
        {
            for (var i = this.Entries.Count - 1; i >= 0; i--)
            {
                if (string.Equals(this.Entries[i].Key, name, StringComparison.Ordinal))
                    return this.Entries[i].Value;
            }

            return null;
        }
    }

    /// <summary>Appends an entry.</summary>
    public void Add(string name, ManifestNode value) => this.Entries.Add(new(name, value));
}
