using System;

namespace KubeDsl;

/// <summary>A directory or file of the node as volume.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HostPathAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public HostPathAttribute()
    {
    }

    /// <summary>Writes <see cref="Path"/>.</summary>
    /// <param name="path">The field <c>hostPath.path</c>.</param>
    public HostPathAttribute(string path) => this.Path = path;

    /// <summary>The field <c>hostPath.path</c>.</summary>
    public string? Path { get; }

    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>hostPath.type</c>; nothing is checked by default.</summary>
    public HostPathType Type { get; set; }
}
