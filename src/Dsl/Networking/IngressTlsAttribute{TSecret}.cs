using System;

namespace KubeDsl;

/// <summary>A certificate of an Ingress and the hosts that it is for: an entry of <c>spec.tls</c>.</summary>
/// <typeparam name="TSecret">A class with <c>[Secret]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IngressTlsAttribute<TSecret> : Attribute
{
    /// <summary>Writes <see cref="Hosts"/>.</summary>
    /// <param name="hosts">The field <c>hosts</c>.</param>
    public IngressTlsAttribute(params string[] hosts) => this.Hosts = hosts;

    /// <summary>The field <c>hosts</c>.</summary>
    public string[] Hosts { get; }
}
