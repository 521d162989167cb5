using System;

namespace KubeDsl;

/// <summary>A resource of a container as a file: an entry of <c>downwardAPI.items</c>, of a downward-API or projected volume.</summary>
/// <typeparam name="TContainer">The workload, for its main container, or a class with <c>[Container]</c>, <c>[Sidecar]</c> or <c>[InitContainer]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DownwardApiItemAttribute<TContainer> : Attribute
{
    /// <summary>Writes <see cref="Path"/>, <see cref="Resource"/>.</summary>
    /// <param name="path">The field <c>path</c> below the mount.</param>
    /// <param name="resource">The field <c>resourceFieldRef.resource</c>, see <see cref="ResourceFieldRef"/>.</param>
    public DownwardApiItemAttribute(string path, string resource)
    {
        this.Path = path;
        this.Resource = resource;
    }

    /// <summary>The field <c>path</c> below the mount.</summary>
    public string Path { get; }

    /// <summary>The field <c>resourceFieldRef.resource</c>, see <see cref="ResourceFieldRef"/>.</summary>
    public string Resource { get; }

    /// <summary>The field <c>resourceFieldRef.divisor</c>, such as <c>1Mi</c>.</summary>
    public string? Divisor { get; set; }

    /// <summary>The field <c>mode</c> of the file; the volume's default by default, in octal digits such as <c>0440</c>.</summary>
    public string? Mode { get; set; }
}
