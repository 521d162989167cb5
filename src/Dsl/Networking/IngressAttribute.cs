using System;

namespace KubeDsl;

/// <summary>An Ingress: who is let in from outside, by host and path.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class IngressAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.ingressClassName</c>.</summary>
    public string? IngressClassName { get; set; }

    /// <summary>The field <c>spec.rules[].host</c> of paths that name no other.</summary>
    public string? Host { get; set; }

    /// <summary>The field <c>spec.tls[].secretName</c>: the certificate for the hosts.</summary>
    public string? TlsSecretName { get; set; }
}
