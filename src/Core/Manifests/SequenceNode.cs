using System.Collections.Generic;

namespace KubeDsl.Manifests;

/// <summary>A list of nodes.</summary>
public sealed class SequenceNode : ManifestNode
{
    /// <summary>The items in order.</summary>
    public IList<ManifestNode> Items { get; } = [];
}
