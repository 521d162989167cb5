namespace KubeDsl.Manifests;

/// <summary>A piece of a manifest, before or after it is an object: what YAML and JSON have in common.</summary>
public abstract class ManifestNode
{
    private protected ManifestNode()
    {
    }

    /// <summary>Where the node stands in the file it was read from; null for what was not read.</summary>
    public SourcePosition? Position { get; init; }
}
