using System;

namespace KubeDsl;

/// <summary>A token of the Pod's service account as a file of a projected volume: <c>sources[].serviceAccountToken</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ServiceAccountTokenAttribute : Attribute
{
    /// <summary>Writes <see cref="Path"/>.</summary>
    /// <param name="path">The field <c>path</c> below the mount.</param>
    public ServiceAccountTokenAttribute(string path) => this.Path = path;

    /// <summary>The field <c>path</c> below the mount.</summary>
    public string Path { get; }

    /// <summary>The field <c>audience</c>; the API server by default.</summary>
    public string? Audience { get; set; }

    /// <summary>The field <c>expirationSeconds</c>, in seconds; 3600 by default, 600 at least.</summary>
    public int ExpirationSeconds { get; set; }
}
