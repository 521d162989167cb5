using System;

namespace KubeDsl;

/// <summary>A certificate of an Ingress and the hosts that it is for: an entry of <c>spec.tls</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IngressTlsAttribute : Attribute
{
    /// <summary>Writes <see cref="SecretName"/>, <see cref="Hosts"/>.</summary>
    /// <param name="secretName">The field <c>secretName</c>.</param>
    /// <param name="hosts">The field <c>hosts</c>.</param>
    public IngressTlsAttribute(string secretName, params string[] hosts)
    {
        this.SecretName = secretName;
        this.Hosts = hosts;
    }

    /// <summary>The field <c>secretName</c>.</summary>
    public string SecretName { get; }

    /// <summary>The field <c>hosts</c>.</summary>
    public string[] Hosts { get; }
}
