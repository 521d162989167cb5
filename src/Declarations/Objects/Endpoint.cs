using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>The address under which a declared port is reached: its Service.</summary>
/// <param name="Host">The Service's name.</param>
/// <param name="Port">The Service's port.</param>
/// <param name="PortName">The name of the Service's port.</param>
/// <param name="Scheme">What is spoken there.</param>
internal sealed record Endpoint(string Host, int Port, string PortName, string Scheme)
{
    private const int Http = 80;
    private const int Https = 443;

    /// <summary>Scheme, host, and the port unless it is the scheme's own.</summary>
    internal string Url => this.Scheme + "://" + ((this.Scheme, this.Port) is ("http", Http) or ("https", Https) ? this.Host : this.HostPort);

    internal string HostPort => this.Host + ":" + this.Number;

    private string Number => this.Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>The address of a port; null when no Service of its workload serves it.</summary>
    internal static Endpoint? Of(Declaration port, ReadingContext context)
    {
        if (port.Workload is not { } workload || workload.Attributes.Find(AttributeNames.Service) is not { } service || context.IsWithout(workload, AttributeNames.Service))
            return null;
        foreach (var served in PortsOf(workload, context))
        {
            if (ReferenceEquals(served.Port, port) && (served.Attribute?[ArgumentNames.Port]?.Number ?? port.Attribute[AttributeNames.ContainerPort]?.Number) is { } number)
                return new Endpoint(service.Text(ArgumentNames.Name) ?? workload.Name, number, served.Attribute?.Text(ArgumentNames.Name) ?? port.Name, SchemeOf(port));
        }

        return null;
    }

    /// <summary>The container ports that a workload's Service serves; without any <c>[ServicePort]</c>, those of the main container.</summary>
    internal static IEnumerable<(Declaration Port, DeclaredAttribute? Attribute)> PortsOf(Declaration workload, ReadingContext context)
    {
        var attributes = workload.Attributes.FindAll(AttributeNames.ServicePort).ToList();
        if (attributes.Count == 0)
            return workload.MembersOf(DeclarationKind.ContainerPort).Select(p => (p, (DeclaredAttribute?)null));
        var ports = new List<(Declaration, DeclaredAttribute?)>();
        foreach (var attribute in attributes)
        {
            if (context.Follow(attribute, "ContainerPort", k => k == DeclarationKind.ContainerPort) is { } port)
                ports.Add((port, attribute));
        }

        return ports;
    }

    internal string Format(string? format) => format switch
    {
        "HostPort" => this.HostPort,
        "Host" => this.Host,
        "Port" => this.Number,
        _ => this.Url,
    };

    private static string SchemeOf(Declaration port)
    {
        var name = port.Attribute.Text(ArgumentNames.AppProtocol) ?? port.Name;
        return Starts("https") ? "https"
            : Starts("http") || Starts("grpc") || Starts("kubernetes.io/h2c") ? "http"
            : (port.Attribute.Text(ArgumentNames.Protocol) ?? "TCP").ToLowerInvariant();

        bool Starts(string start) => name.StartsWith(start, StringComparison.Ordinal);
    }
}
