using System;

namespace KubeDsl;

/// <summary>A volume that a storage driver makes for the Pod.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CsiAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public CsiAttribute()
    {
    }

    /// <summary>Writes <see cref="Driver"/>.</summary>
    /// <param name="driver">The field <c>csi.driver</c>, such as <c>secrets-store.csi.k8s.io</c>.</param>
    public CsiAttribute(string driver) => this.Driver = driver;

    /// <summary>The field <c>csi.driver</c>, such as <c>secrets-store.csi.k8s.io</c>.</summary>
    public string? Driver { get; }

    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>csi.readOnly</c>; false by default.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>The field <c>csi.fsType</c>.</summary>
    public string? FsType { get; set; }

    /// <summary>The field <c>csi.nodePublishSecretRef.name</c>: what the driver needs to know.</summary>
    public string? NodePublishSecretName { get; set; }
}
