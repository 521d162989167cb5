using System;

namespace KubeDsl;

/// <summary>A port of the container around it, named as the class is.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContainerPortAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public ContainerPortAttribute()
    {
    }

    /// <summary>Writes <see cref="ContainerPort"/>.</summary>
    /// <param name="containerPort">The field <c>containerPort</c>.</param>
    public ContainerPortAttribute(int containerPort) => this.ContainerPort = containerPort;

    /// <summary>The field <c>containerPort</c>.</summary>
    public int ContainerPort { get; }

    /// <summary>The field <c>name</c>, at most 15 characters; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>protocol</c>; TCP by default.</summary>
    public Protocol Protocol { get; set; }

    /// <summary>The field <c>hostPort</c>: the port on the node, which only one Pod there can have.</summary>
    public int HostPort { get; set; }

    /// <summary>The field <c>hostIP</c>.</summary>
    public string? HostIP { get; set; }

    /// <summary>The field <c>appProtocol</c> of Service ports that lead here, such as <c>kubernetes.io/h2c</c>.</summary>
    public string? AppProtocol { get; set; }
}
