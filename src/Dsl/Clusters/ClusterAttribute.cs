using System;

namespace KubeDsl;

/// <summary>A cluster: a Kubernetes version and nodes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ClusterAttribute : Attribute
{
    /// <summary>The Kubernetes version, such as <c>1.36</c>, which is the default.</summary>
    public string? Version { get; set; }

    /// <summary>The zones that nodes are spread over, one after the other.</summary>
    public string[]? Zones { get; set; }

    /// <summary>The label <c>topology.kubernetes.io/region</c> of the nodes.</summary>
    public string? Region { get; set; }
}
