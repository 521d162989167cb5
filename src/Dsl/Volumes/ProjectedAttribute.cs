using System;

namespace KubeDsl;

/// <summary>Several sources in one volume: <c>[ProjectedSource]</c>, <c>[Item]</c>, <c>[ServiceAccountToken]</c>, <c>[DownwardApiItem]</c>, <c>[ClusterTrustBundle]</c>, <c>[PodCertificate]</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProjectedAttribute : Attribute
{
    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>defaultMode</c> of the files; 0644 by default, in octal digits such as <c>0440</c>.</summary>
    public string? DefaultMode { get; set; }
}
