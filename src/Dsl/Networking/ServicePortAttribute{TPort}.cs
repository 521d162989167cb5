using System;

namespace KubeDsl;

/// <summary>A port of the Service that leads to a declared container port. Without any, all ports of the main container are served under their own numbers.</summary>
/// <typeparam name="TPort">A class with <c>[ContainerPort]</c> of this workload.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ServicePortAttribute<TPort> : Attribute
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

    /// <summary>The field <c>name</c>; by default the container port's.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>nodePort</c>; the cluster chooses by default.</summary>
    public int NodePort { get; set; }

    /// <summary>The field <c>appProtocol</c>; by default that of the container port.</summary>
    public string? AppProtocol { get; set; }
}
