using System;

namespace KubeDsl;

/// <summary>A path that leads to a declared port by its Service.</summary>
/// <typeparam name="TPort">A class with <c>[ContainerPort]</c> that a Service serves.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IngressPathAttribute<TPort> : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public IngressPathAttribute()
    {
    }

    /// <summary>Writes <see cref="Path"/>.</summary>
    /// <param name="path">The field <c>spec.rules[].http.paths[].path</c>.</param>
    public IngressPathAttribute(string path) => this.Path = path;

    /// <summary>The field <c>spec.rules[].http.paths[].path</c>.</summary>
    public string? Path { get; }

    /// <summary>The field <c>pathType</c>; Prefix by default.</summary>
    public PathType PathType { get; set; }

    /// <summary>The field <c>spec.rules[].host</c>; by default that of the Ingress.</summary>
    public string? Host { get; set; }
}
