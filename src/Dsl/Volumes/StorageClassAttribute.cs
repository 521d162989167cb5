using System;

namespace KubeDsl;

/// <summary>A kind of storage that claims ask for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StorageClassAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public StorageClassAttribute()
    {
    }

    /// <summary>Writes <see cref="Provisioner"/>.</summary>
    /// <param name="provisioner">The field <c>provisioner</c>, such as <c>ebs.csi.aws.com</c>.</param>
    public StorageClassAttribute(string provisioner) => this.Provisioner = provisioner;

    /// <summary>The field <c>provisioner</c>, such as <c>ebs.csi.aws.com</c>.</summary>
    public string? Provisioner { get; }

    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>reclaimPolicy</c>; Delete by default.</summary>
    public ReclaimPolicy ReclaimPolicy { get; set; }

    /// <summary>The field <c>volumeBindingMode</c>; Immediate by default.</summary>
    public VolumeBindingMode VolumeBindingMode { get; set; }

    /// <summary>The field <c>allowVolumeExpansion</c>; false by default.</summary>
    public bool AllowVolumeExpansion { get; set; }

    /// <summary>The field <c>mountOptions</c>.</summary>
    public string[]? MountOptions { get; set; }
}
