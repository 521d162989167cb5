using System;

namespace KubeDsl;

/// <summary>Mounts a declared volume, ConfigMap, Secret or claim: an entry of <c>volumeMounts</c>.</summary>
/// <typeparam name="TVolume">A volume class of this workload, or a ConfigMap, Secret or PersistentVolumeClaim of the app.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class VolumeMountAttribute<TVolume> : Attribute
{
    /// <summary>Writes <see cref="MountPath"/>.</summary>
    /// <param name="mountPath">The field <c>mountPath</c>.</param>
    public VolumeMountAttribute(string mountPath) => this.MountPath = mountPath;

    /// <summary>The field <c>mountPath</c>.</summary>
    public string MountPath { get; }

    /// <summary>The field <c>readOnly</c>; false by default.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>The field <c>subPath</c>.</summary>
    public string? SubPath { get; set; }

    /// <summary>The field <c>mountPropagation</c>; None by default.</summary>
    public MountPropagation MountPropagation { get; set; }

    /// <summary>The field <c>subPathExpr</c>: as <c>SubPath</c>, with variables such as <c>$(POD_NAME)</c>.</summary>
    public string? SubPathExpr { get; set; }

    /// <summary>The field <c>recursiveReadOnly</c>; Disabled by default.</summary>
    public RecursiveReadOnlyMode RecursiveReadOnly { get; set; }
}
