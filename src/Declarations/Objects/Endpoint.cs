using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>The address under which a declared port is reached: its Service.</summary>
/// <param name="Host">The Service's name.</param>
/// <param name="Port">The Service's port; null when the Service has no single one.</param>
/// <param name="PortName">The name of the Service's port; empty when it has none.</param>
/// <param name="Scheme">What is spoken there.</param>
internal sealed record Endpoint(string Host, int? Port, string PortName, string Scheme)
{
    private const int Http = 80;
    private const int Https = 443;

    /// <summary>Scheme, host, and the port unless it is the scheme's own.</summary>
    internal string Url => this.Scheme + "://" + ((this.Scheme, this.Port) is ("http", Http) or ("https", Https) ? this.Host : this.HostPort);

    internal string HostPort => this.Host + ":" + this.Number;

    private string Number => this.Port?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The address of a container port, or of a Service by itself; null when no Service serves the port.</summary>
    internal static Endpoint? Of(Declaration declaration, ReadingContext context)
    {
        if (declaration.Kind == DeclarationKind.Service)
            return ServedPort.Of(declaration, context) is { Count: 1 } ports ? Make(declaration.Name, ports[0]) : new Endpoint(declaration.Name, null, "", "");
        if (declaration.Workload is not { } workload)
            return null;
        if (workload.Attributes.Find(AttributeNames.Service) is { } service && !context.IsWithout(workload, AttributeNames.Service))
            return Find(workload, service.Text(ArgumentNames.Name) ?? workload.Name, declaration, context);
        foreach (var other in ServicesBeside(workload))
        {
            if (!context.IsWithout(other, "") && Find(other, other.Name, declaration, context) is { } endpoint)
                return endpoint;
        }

        return null;
    }

    /// <summary>The address in some format; null when it needs a port and there is no single one.</summary>
    internal string? Format(string? format) => (format, this.Port) switch
    {
        ("Host", _) => this.Host,
        (_, null) => null,
        ("HostPort", _) => this.HostPort,
        ("Port", _) => this.Number,
        _ => this.Url,
    };

    private static Endpoint? Find(Declaration service, string host, Declaration port, ReadingContext context)
    {
        foreach (var served in ServedPort.Of(service, context))
        {
            if (ReferenceEquals(served.Port, port) && served.Number is not null)
                return Make(host, served);
        }

        return null;
    }

    private static Endpoint Make(string host, ServedPort served) => new(host, served.Number, served.Name, SchemeOf(served));

    /// <summary>Services by themselves, in the app that the workload is part of.</summary>
    private static IEnumerable<Declaration> ServicesBeside(Declaration workload)
    {
        var top = workload;
        while (top.Parent is { } parent)
            top = parent;
        return All(top).Where(d => d.Kind == DeclarationKind.Service);

        static IEnumerable<Declaration> All(Declaration declaration) => declaration.Members.SelectMany(All).Prepend(declaration);
    }

    private static string SchemeOf(ServedPort served)
    {
        var name = served.Attribute?.Text(ArgumentNames.AppProtocol) ?? served.Port?.Attribute.Text(ArgumentNames.AppProtocol) ?? served.Port?.Name ?? served.Attribute?.Text(ArgumentNames.Name) ?? "";
        return Starts("https") ? "https"
            : Starts("http") || Starts("grpc") || Starts("kubernetes.io/h2c") ? "http"
            : ((served.Port?.Attribute ?? served.Attribute)?.Text(ArgumentNames.Protocol) ?? "TCP").ToLowerInvariant();

        bool Starts(string start) => name.StartsWith(start, StringComparison.Ordinal);
    }
}
