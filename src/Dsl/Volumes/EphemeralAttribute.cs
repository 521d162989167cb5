using System;

namespace KubeDsl;

/// <summary>A volume of its own for each Pod, made and deleted with it: a claim in <c>ephemeral.volumeClaimTemplate</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EphemeralAttribute : ClaimAttribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public EphemeralAttribute()
    {
    }

    /// <summary>Writes <see cref="Storage"/>.</summary>
    /// <param name="storage">The field <c>spec.resources.requests.storage</c> of the claim, such as <c>10Gi</c>.</param>
    public EphemeralAttribute(string storage) => this.Storage = storage;

    /// <summary>The field <c>spec.resources.requests.storage</c> of the claim, such as <c>10Gi</c>.</summary>
    public string? Storage { get; }
}
