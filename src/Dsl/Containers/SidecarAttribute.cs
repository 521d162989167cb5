using System;

namespace KubeDsl;

/// <summary>A container that starts before the main one and runs beside it: an init container with <c>restartPolicy: Always</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SidecarAttribute : AnyContainerAttribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public SidecarAttribute()
        : base(null)
    {
    }

    /// <summary>Writes <see cref="AnyContainerAttribute.Image"/>.</summary>
    /// <param name="image">The field <c>image</c>, such as <c>redis:7.4-alpine</c>.</param>
    public SidecarAttribute(string image)
        : base(image)
    {
    }
}
