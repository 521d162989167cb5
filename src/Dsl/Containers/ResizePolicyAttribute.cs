using System;

namespace KubeDsl;

/// <summary>What it takes to change a resource of the running container: an entry of <c>resizePolicy</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ResizePolicyAttribute : Attribute
{
    /// <summary>Writes <see cref="ResourceName"/>, <see cref="RestartPolicy"/>.</summary>
    /// <param name="resourceName">The field <c>resourceName</c>: <c>cpu</c> or <c>memory</c>.</param>
    /// <param name="restartPolicy">The field <c>restartPolicy</c>.</param>
    public ResizePolicyAttribute(string resourceName, ResourceResizeRestartPolicy restartPolicy)
    {
        this.ResourceName = resourceName;
        this.RestartPolicy = restartPolicy;
    }

    /// <summary>The field <c>resourceName</c>: <c>cpu</c> or <c>memory</c>.</summary>
    public string ResourceName { get; }

    /// <summary>The field <c>restartPolicy</c>.</summary>
    public ResourceResizeRestartPolicy RestartPolicy { get; }
}
