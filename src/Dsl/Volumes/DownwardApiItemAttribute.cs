using System;

namespace KubeDsl;

/// <summary>A field of the Pod, or a resource of its main container, as a file: an entry of <c>downwardAPI.items</c>, of a downward-API or projected volume.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class DownwardApiItemAttribute : Attribute
{
    /// <summary>Writes <see cref="Path"/>.</summary>
    /// <param name="path">The field <c>path</c> below the mount.</param>
    public DownwardApiItemAttribute(string path) => this.Path = path;

    /// <summary>The field <c>path</c> below the mount.</summary>
    public string Path { get; }

    /// <summary>The field <c>fieldRef.fieldPath</c>, see <see cref="FieldRef"/>.</summary>
    public string? FieldPath { get; set; }

    /// <summary>The field <c>resourceFieldRef.resource</c>, see <see cref="ResourceFieldRef"/>.</summary>
    public string? Resource { get; set; }

    /// <summary>The field <c>resourceFieldRef.divisor</c>, such as <c>1Mi</c>.</summary>
    public string? Divisor { get; set; }

    /// <summary>The field <c>mode</c> of the file; the volume's default by default, in octal digits such as <c>0440</c>.</summary>
    public string? Mode { get; set; }
}
