using System;

namespace KubeDsl;

/// <summary>A volume that lives as long as the Pod and is shared by its containers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EmptyDirAttribute : Attribute
{
    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>emptyDir.sizeLimit</c>, such as <c>64Mi</c>.</summary>
    public string? SizeLimit { get; set; }

    /// <summary>The field <c>emptyDir.medium</c>; the node's disk by default.</summary>
    public EmptyDirMedium Medium { get; set; }
}
