using System;

namespace KubeDsl;

/// <summary>An object of any kind; <c>[Patch]</c> sets its fields, checked against the Kubernetes API. For kinds that have no attribute of their own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KubernetesObjectAttribute : Attribute
{
    /// <summary>Writes <see cref="ApiVersion"/>, <see cref="Kind"/>.</summary>
    /// <param name="apiVersion">The field <c>apiVersion</c>, such as <c>networking.k8s.io/v1</c>.</param>
    /// <param name="kind">The field <c>kind</c>, such as <c>NetworkPolicy</c>.</param>
    public KubernetesObjectAttribute(string apiVersion, string kind)
    {
        this.ApiVersion = apiVersion;
        this.Kind = kind;
    }

    /// <summary>The field <c>apiVersion</c>, such as <c>networking.k8s.io/v1</c>.</summary>
    public string ApiVersion { get; }

    /// <summary>The field <c>kind</c>, such as <c>NetworkPolicy</c>.</summary>
    public string Kind { get; }

    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }
}
