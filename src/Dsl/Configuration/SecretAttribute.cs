using System;

namespace KubeDsl;

/// <summary>A Secret: its nested classes are its keys. Values never stand in the source.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>True when something else makes the Secret: it is referred to and not written. True by default; false writes the Secret without values, for kinds that the cluster fills.</summary>
    public bool External { get; set; }

    /// <summary>The field <c>type</c>; Opaque by default.</summary>
    public string? Type { get; set; }

    /// <summary>The field <c>immutable</c>; false by default.</summary>
    public bool Immutable { get; set; }
}
