using System;

namespace KubeDsl;

/// <summary>A volume of its own for each Pod of a StatefulSet: an entry of <c>spec.volumeClaimTemplates</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VolumeClaimTemplateAttribute : ClaimAttribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public VolumeClaimTemplateAttribute()
    {
    }

    /// <summary>Writes <see cref="Storage"/>.</summary>
    /// <param name="storage">The field <c>spec.resources.requests.storage</c> of the claim, such as <c>10Gi</c>.</param>
    public VolumeClaimTemplateAttribute(string storage) => this.Storage = storage;

    /// <summary>The field <c>spec.resources.requests.storage</c> of the claim, such as <c>10Gi</c>.</summary>
    public string? Storage { get; }
}
