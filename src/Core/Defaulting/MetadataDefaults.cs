using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>What the API server fills in for the metadata of any object.</summary>
internal static class MetadataDefaults
{
    /// <summary>The namespace of objects that name none.</summary>
    internal const string DefaultNamespace = "default";

    internal static ObjectMeta Namespaced(ObjectMeta metadata) =>
        string.IsNullOrEmpty(metadata.Namespace) ? metadata with { Namespace = DefaultNamespace } : metadata;
}
