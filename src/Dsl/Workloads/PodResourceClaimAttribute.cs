using System;

namespace KubeDsl;

/// <summary>A device that the Pods claim: an entry of <c>spec.resourceClaims</c>; containers use it with <c>[ResourceClaim]</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PodResourceClaimAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The field <c>name</c>.</param>
    public PodResourceClaimAttribute(string name) => this.Name = name;

    /// <summary>The field <c>name</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>resourceClaimName</c>: a claim that all Pods share.</summary>
    public string? ResourceClaimName { get; set; }

    /// <summary>The field <c>resourceClaimTemplateName</c>: each Pod gets a claim of its own.</summary>
    public string? ResourceClaimTemplateName { get; set; }
}
