using System;

namespace KubeDsl;

/// <summary>How much all objects of the namespace may take together; <c>[Hard]</c> lists it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceQuotaAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.scopes</c>: the quota counts only what fits all of them.</summary>
    public ResourceQuotaScope[]? Scopes { get; set; }
}
