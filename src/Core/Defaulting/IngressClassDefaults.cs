using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>An IngressClass as the API server stores it. Source: <c>pkg/apis/networking/v1/defaults.go</c>.</summary>
public static class IngressClassDefaults
{
    /// <summary>The class with the API's defaults: its parameters belong to the whole cluster.</summary>
    public static IngressClass Apply(IngressClass value) => value with
    {
        Metadata = MetadataDefaults.OfCluster(value.Metadata),
        Spec = value.Spec is { Parameters: { Scope: null } parameters } spec ? spec with { Parameters = parameters with { Scope = "Cluster" } } : value.Spec,
    };
}
