using System;

namespace KubeDsl;

/// <summary>A ConfigMap: its nested classes are its keys. Its name carries a hash of its content, so that a change rolls out.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConfigMapAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>immutable</c>; false by default.</summary>
    public bool Immutable { get; set; }

    /// <summary>False to leave the hash out of the name.</summary>
    public bool Hash { get; set; }

    /// <summary>True when something else makes the ConfigMap: it is referred to and not written, and its name gets no hash.</summary>
    public bool External { get; set; }
}
