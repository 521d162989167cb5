using System;

namespace KubeDsl;

/// <summary>A container that runs to completion before the others start.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InitContainerAttribute : AnyContainerAttribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public InitContainerAttribute()
        : base(null)
    {
    }

    /// <summary>Writes <see cref="AnyContainerAttribute.Image"/>.</summary>
    /// <param name="image">The field <c>image</c>, such as <c>redis:7.4-alpine</c>.</param>
    public InitContainerAttribute(string image)
        : base(image)
    {
    }

    /// <summary>The field <c>restartPolicy</c> of the container; that of the Pod by default.</summary>
    public ContainerRestartPolicy RestartPolicy { get; set; }
}
