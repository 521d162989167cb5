using System;

namespace KubeDsl;

/// <summary>A key as a file of this path: an entry of <c>items</c>, of a ConfigMap, Secret or projected volume.</summary>
/// <typeparam name="TKey">A class with <c>[ConfigMapKey]</c> or <c>[SecretKey]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ItemAttribute<TKey> : Attribute
{
    /// <summary>Writes <see cref="Path"/>.</summary>
    /// <param name="path">The field <c>path</c> below the mount.</param>
    public ItemAttribute(string path) => this.Path = path;

    /// <summary>The field <c>path</c> below the mount.</summary>
    public string Path { get; }

    /// <summary>The field <c>mode</c> of the file; the volume's default by default, in octal digits such as <c>0440</c>.</summary>
    public string? Mode { get; set; }
}
