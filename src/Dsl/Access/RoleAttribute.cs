using System;

namespace KubeDsl;

/// <summary>Rights within the namespace; <c>[PolicyRule]</c> lists them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RoleAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>True when something else makes the role: it is referred to and not written.</summary>
    public bool External { get; set; }
}
