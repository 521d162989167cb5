using System;

namespace KubeDsl;

/// <summary>Trusted certificates as a file of a projected volume: <c>sources[].clusterTrustBundle</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ClusterTrustBundleAttribute : Attribute
{
    /// <summary>Writes <see cref="Path"/>.</summary>
    /// <param name="path">The field <c>path</c> below the mount.</param>
    public ClusterTrustBundleAttribute(string path) => this.Path = path;

    /// <summary>The field <c>path</c> below the mount.</summary>
    public string Path { get; }

    /// <summary>The field <c>name</c> of one bundle.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>signerName</c>: the bundles of this signer.</summary>
    public string? SignerName { get; set; }

    /// <summary>Which bundles of the signer, such as <c>app=web</c>: the field <c>labelSelector</c>.</summary>
    public string? LabelSelector { get; set; }

    /// <summary>The field <c>optional</c>; false by default.</summary>
    public bool Optional { get; set; }
}
