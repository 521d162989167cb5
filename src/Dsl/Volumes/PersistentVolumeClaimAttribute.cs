using System;

namespace KubeDsl;

/// <summary>A PersistentVolumeClaim of the app; workloads mount it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PersistentVolumeClaimAttribute : ClaimAttribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public PersistentVolumeClaimAttribute()
    {
    }

    /// <summary>Writes <see cref="Storage"/>.</summary>
    /// <param name="storage">The field <c>spec.resources.requests.storage</c> of the claim, such as <c>10Gi</c>.</param>
    public PersistentVolumeClaimAttribute(string storage) => this.Storage = storage;

    /// <summary>The field <c>spec.resources.requests.storage</c> of the claim, such as <c>10Gi</c>.</summary>
    public string? Storage { get; }

    /// <summary>True when something else makes the claim: it is referred to and not written.</summary>
    public bool External { get; set; }
}
