using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>What the API server fills in for the metadata of any object.</summary>
internal static class MetadataDefaults
{
    /// <summary>The namespace of objects that name none.</summary>
    internal const string DefaultNamespace = "default";

    /// <summary>The characters of a generated name that come from <c>generateName</c>.</summary>
    private const int MaxGeneratedBase = 58;

    /// <summary>The random characters that the server appends to them.</summary>
    private const string RandomSuffix = "xxxxx";

    internal static ObjectMeta Namespaced(ObjectMeta metadata) =>
        string.IsNullOrEmpty(metadata.Namespace) ? metadata with { Namespace = DefaultNamespace } : metadata;

    /// <summary>Objects of the cluster have no namespace, whatever they say.</summary>
    internal static ObjectMeta OfCluster(ObjectMeta metadata) => metadata.Namespace is null ? metadata : metadata with { Namespace = null };

    /// <summary>The name that the server gives an object whose author leaves the choice to it; the random part is a stand-in.</summary>
    internal static string NameOf(ObjectMeta metadata)
    {
        if (metadata.Name is { Length: > 0 } name)
            return name;
        if (metadata.GenerateName is not { Length: > 0 } start)
            return "";
        return (start.Length > MaxGeneratedBase ? start.Substring(0, MaxGeneratedBase) : start) + RandomSuffix;
    }

    /// <summary>References to owners that stand twice are one.</summary>
    internal static KubernetesObject WithoutRepeatedOwners(KubernetesObject value) =>
        value.Metadata.OwnerReferences.Count < 2 ? value : value with { Metadata = value.Metadata with { OwnerReferences = value.Metadata.OwnerReferences.Distinct().ToEquatableArray() } };
}
