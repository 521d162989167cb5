using System;

namespace KubeDsl.Scheduling;

/// <summary>A port of a node that a container takes.</summary>
/// <param name="IP">The address it is bound to; <c>0.0.0.0</c> stands for all.</param>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
/// <param name="Port">The port, from 1 to 65535.</param>
public readonly record struct HostPort(string IP, string Protocol, int Port)
{
    /// <summary>The address that stands for all addresses.</summary>
    public const string AnyIP = "0.0.0.0";

    /// <summary>True when both cannot be had on one node.</summary>
    public bool ConflictsWith(HostPort other) =>
        this.Port == other.Port
        && string.Equals(this.Protocol, other.Protocol, StringComparison.Ordinal)
        && (this.IP == AnyIP || other.IP == AnyIP || string.Equals(this.IP, other.IP, StringComparison.Ordinal));
}
