using System;

namespace KubeDsl;

/// <summary>A volume of its own for each Pod of a StatefulSet: an entry of <c>spec.volumeClaimTemplates</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VolumeClaimTemplateAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public VolumeClaimTemplateAttribute()
    {
    }

    /// <summary>Writes <see cref="Storage"/>.</summary>
    /// <param name="storage">The field <c>spec.resources.requests.storage</c>, such as <c>10Gi</c>.</param>
    public VolumeClaimTemplateAttribute(string storage) => this.Storage = storage;

    /// <summary>The field <c>spec.resources.requests.storage</c>, such as <c>10Gi</c>.</summary>
    public string? Storage { get; }

    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.accessModes</c>; ReadWriteOnce by default.</summary>
    public AccessMode[]? AccessModes { get; set; }

    /// <summary>The field <c>spec.storageClassName</c>; the cluster's default class by default.</summary>
    public string? StorageClassName { get; set; }

    /// <summary>The field <c>spec.volumeMode</c>; Filesystem by default.</summary>
    public VolumeMode VolumeMode { get; set; }
}
