using System;

namespace KubeDsl;

/// <summary>A volume of its own for each Pod, made and deleted with it: a claim in <c>ephemeral.volumeClaimTemplate</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EphemeralAttribute : Attribute
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

    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.accessModes</c> of the claim; ReadWriteOnce by default.</summary>
    public AccessMode[]? AccessModes { get; set; }

    /// <summary>The field <c>spec.storageClassName</c> of the claim; the cluster's default class by default.</summary>
    public string? StorageClassName { get; set; }

    /// <summary>The field <c>spec.volumeMode</c> of the claim; Filesystem by default.</summary>
    public VolumeMode VolumeMode { get; set; }
}
