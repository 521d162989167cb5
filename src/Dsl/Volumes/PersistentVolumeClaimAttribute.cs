using System;

namespace KubeDsl;

/// <summary>A PersistentVolumeClaim of the app; workloads mount it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PersistentVolumeClaimAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public PersistentVolumeClaimAttribute()
    {
    }

    /// <summary>Writes <see cref="Storage"/>.</summary>
    /// <param name="storage">The field <c>spec.resources.requests.storage</c>, such as <c>10Gi</c>.</param>
    public PersistentVolumeClaimAttribute(string storage) => this.Storage = storage;

    /// <summary>The field <c>spec.resources.requests.storage</c>, such as <c>10Gi</c>.</summary>
    public string? Storage { get; }

    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.accessModes</c>; ReadWriteOnce by default.</summary>
    public AccessMode[]? AccessModes { get; set; }

    /// <summary>The field <c>spec.storageClassName</c>; the cluster's default class by default.</summary>
    public string? StorageClassName { get; set; }

    /// <summary>The field <c>spec.volumeMode</c>; Filesystem by default.</summary>
    public VolumeMode VolumeMode { get; set; }

    /// <summary>The field <c>spec.volumeName</c>.</summary>
    public string? VolumeName { get; set; }
}
