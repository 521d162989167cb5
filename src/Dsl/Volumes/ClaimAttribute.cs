using System;

namespace KubeDsl;

/// <summary>What claims for storage have in common.</summary>
public abstract class ClaimAttribute : Attribute
{
    /// <summary>The field <c>name</c> of the volume, or of the claim; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.accessModes</c> of the claim; ReadWriteOnce by default.</summary>
    public AccessMode[]? AccessModes { get; set; }

    /// <summary>The field <c>spec.storageClassName</c> of the claim; the cluster's default class by default.</summary>
    public string? StorageClassName { get; set; }

    /// <summary>The field <c>spec.volumeMode</c> of the claim; Filesystem by default.</summary>
    public VolumeMode VolumeMode { get; set; }

    /// <summary>The field <c>spec.volumeName</c> of the claim: the volume that it takes.</summary>
    public string? VolumeName { get; set; }

    /// <summary>The field <c>spec.resources.limits.storage</c> of the claim.</summary>
    public string? StorageLimit { get; set; }

    /// <summary>Which volumes fit, such as <c>tier=fast</c>: the field <c>spec.selector</c> of the claim.</summary>
    public string? Selector { get; set; }

    /// <summary>The field <c>spec.volumeAttributesClassName</c> of the claim.</summary>
    public string? VolumeAttributesClassName { get; set; }

    /// <summary>The field <c>spec.dataSourceRef.kind</c> of the claim, such as <c>VolumeSnapshot</c> or <c>PersistentVolumeClaim</c>: what it is filled from.</summary>
    public string? DataSourceKind { get; set; }

    /// <summary>The field <c>spec.dataSourceRef.name</c> of the claim.</summary>
    public string? DataSourceName { get; set; }

    /// <summary>The field <c>spec.dataSourceRef.apiGroup</c> of the claim, such as <c>snapshot.storage.k8s.io</c>.</summary>
    public string? DataSourceApiGroup { get; set; }

    /// <summary>The field <c>spec.dataSourceRef.namespace</c> of the claim; its own by default.</summary>
    public string? DataSourceNamespace { get; set; }
}
