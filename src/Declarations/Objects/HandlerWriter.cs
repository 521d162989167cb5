using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>What probes and hooks do: ask a path, open a connection, run a program.</summary>
internal static class HandlerWriter
{
    internal static void Write(Declaration container, DeclaredAttribute attribute, Field to)
    {
        WriteHttpGet(container, attribute, to);
        if (attribute.IsTrue(ArgumentNames.TcpSocket))
        {
            WritePort(container, attribute, to["tcpSocket.port"]);
            to["tcpSocket.host"].Set(attribute[ArgumentNames.Host]);
        }

        to["exec.command"].Set(attribute[ArgumentNames.Exec]);
    }

    /// <summary>The port by number, where names are not allowed.</summary>
    internal static void WriteNumber(Declaration container, DeclaredAttribute attribute, Field to)
    {
        if (attribute[ArgumentNames.Port] is { } number)
            to.Set(number);
        else if (Find(container, attribute, to)?.Attribute[AttributeNames.ContainerPort]?.Number is { } declared)
            to.Set(declared, attribute.TypeArguments.IsEmpty ? attribute.Origin : attribute.TargetOrigin());
    }

    private static void WriteHttpGet(Declaration container, DeclaredAttribute attribute, Field to)
    {
        if (attribute[ArgumentNames.HttpGet] is not { } path)
            return;
        to["httpGet.path"].Set(path);
        WritePort(container, attribute, to["httpGet.port"]);
        to["httpGet.scheme"].Set(attribute[ArgumentNames.Scheme]);
        to["httpGet.host"].Set(attribute[ArgumentNames.Host]);
        if (attribute[ArgumentNames.HttpHeaders] is not { } headers)
            return;
        if (!headers.IsKnown)
            to.Context.Unknown(headers);
        foreach (var header in headers.Texts)
        {
            var item = to["httpGet.httpHeaders"].Append(headers.Origin);
            var colon = header.IndexOf(':');
            item["name"].Set((colon < 0 ? header : header.Substring(0, colon)).Trim(), headers.Origin);
            item["value"].Set(colon < 0 ? "" : header.Substring(colon + 1).Trim(), headers.Origin);
        }
    }

    /// <summary>The port by name: the one that is pointed at, or the only one.</summary>
    private static void WritePort(Declaration container, DeclaredAttribute attribute, Field to)
    {
        if (attribute[ArgumentNames.Port] is { } number)
            to.Set(number);
        else if (Find(container, attribute, to) is { } port)
            to.Set(port.Name, attribute.TypeArguments.IsEmpty ? attribute.Origin : attribute.TargetOrigin());
    }

    private static Declaration? Find(Declaration container, DeclaredAttribute attribute, Field to)
    {
        if (!attribute.TypeArguments.IsEmpty)
            return to.Context.Follow(attribute, "ContainerPort", k => k == DeclarationKind.ContainerPort);
        var ports = container.MembersOf(DeclarationKind.ContainerPort).Take(2).ToList();
        if (ports.Count == 1)
            return ports[0];
        to.Context.Report(DeclarationFaultKind.NoSinglePort, attribute.Origin, attribute.Name, container.Symbol.Name);
        return null;
    }
}
