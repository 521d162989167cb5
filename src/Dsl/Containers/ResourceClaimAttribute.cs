using System;

namespace KubeDsl;

/// <summary>A claimed device that the container uses: an entry of <c>resources.claims</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ResourceClaimAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The field <c>name</c> of a <c>[PodResourceClaim]</c>.</param>
    public ResourceClaimAttribute(string name) => this.Name = name;

    /// <summary>The field <c>name</c> of a <c>[PodResourceClaim]</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>request</c>: one of the claim's requests; all by default.</summary>
    public string? Request { get; set; }
}
