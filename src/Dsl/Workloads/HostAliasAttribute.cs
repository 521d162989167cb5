using System;

namespace KubeDsl;

/// <summary>Lines of the Pods' hosts file: an entry of <c>spec.hostAliases</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class HostAliasAttribute : Attribute
{
    /// <summary>Writes <see cref="Ip"/>, <see cref="Hostnames"/>.</summary>
    /// <param name="ip">The field <c>ip</c>.</param>
    /// <param name="hostnames">The field <c>hostnames</c>.</param>
    public HostAliasAttribute(string ip, params string[] hostnames)
    {
        this.Ip = ip;
        this.Hostnames = hostnames;
    }

    /// <summary>The field <c>ip</c>.</summary>
    public string Ip { get; }

    /// <summary>The field <c>hostnames</c>.</summary>
    public string[] Hostnames { get; }
}
