using System;

namespace KubeDsl;

/// <summary>How the Pods look up names: the field <c>spec.dnsConfig</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DnsConfigAttribute : Attribute
{
    /// <summary>The field <c>nameservers</c>.</summary>
    public string[]? Nameservers { get; set; }

    /// <summary>The field <c>searches</c>.</summary>
    public string[]? Searches { get; set; }

    /// <summary>The field <c>options</c>, each as a resolver's configuration has it: <c>ndots:2</c>, <c>edns0</c>.</summary>
    public string[]? Options { get; set; }
}
