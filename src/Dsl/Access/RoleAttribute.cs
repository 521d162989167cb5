using System;

namespace KubeDsl;

/// <summary>Rights within the namespace; <c>[PolicyRule]</c> lists them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RoleAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }
}
