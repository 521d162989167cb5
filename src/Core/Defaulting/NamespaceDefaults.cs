using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A namespace as the API server stores it.</summary>
public static class NamespaceDefaults
{
    /// <summary>The label whose value is the namespace's name.</summary>
    public const string NameLabel = "kubernetes.io/metadata.name";

    /// <summary>The namespace with the API's defaults.</summary>
    public static Namespace Apply(Namespace value) =>
        value with
        {
            Metadata = MetadataDefaults.OfCluster(value.Metadata) with { Labels = value.Metadata.Labels.With(NameLabel, MetadataDefaults.NameOf(value.Metadata)) },
        };

    /// <summary>The labels of a namespace of which nothing but the name is known.</summary>
    public static EquatableMap<string> LabelsOf(string name) => EquatableMap.Create((NameLabel, name));
}
