using System;

namespace KubeDsl;

/// <summary>A claim of the app as a volume, for what <c>[VolumeMount]</c> of the claim itself cannot say.</summary>
/// <typeparam name="TClaim">A class with <c>[PersistentVolumeClaim]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PersistentVolumeClaimVolumeAttribute<TClaim> : Attribute
{
    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>persistentVolumeClaim.readOnly</c>: no container may write; false by default.</summary>
    public bool ReadOnly { get; set; }
}
