using System;

namespace KubeDsl;

/// <summary>A port of a Service by number: of one that stands by itself, or that leads to a container port that is not declared.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ServicePortAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public ServicePortAttribute()
    {
    }

    /// <summary>Writes <see cref="Port"/>.</summary>
    /// <param name="port">The field <c>spec.ports[].port</c>.</param>
    public ServicePortAttribute(int port) => this.Port = port;

    /// <summary>The field <c>spec.ports[].port</c>.</summary>
    public int Port { get; }

    /// <summary>The field <c>name</c>; <c>port-</c> and the number by default when there are several.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>targetPort</c>: a number or a name; the port itself by default.</summary>
    public string? TargetPort { get; set; }

    /// <summary>The field <c>protocol</c>; TCP by default.</summary>
    public Protocol Protocol { get; set; }

    /// <summary>The field <c>appProtocol</c>, such as <c>kubernetes.io/h2c</c>.</summary>
    public string? AppProtocol { get; set; }

    /// <summary>The field <c>nodePort</c>; the cluster chooses by default.</summary>
    public int NodePort { get; set; }
}
