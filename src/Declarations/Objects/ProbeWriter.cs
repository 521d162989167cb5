using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Probes and hooks of containers.</summary>
internal static class ProbeWriter
{
    internal static void Write(Declaration container, Field to)
    {
        WriteProbe(container, AttributeNames.StartupProbe, to["startupProbe"]);
        WriteProbe(container, AttributeNames.ReadinessProbe, to["readinessProbe"]);
        WriteProbe(container, AttributeNames.LivenessProbe, to["livenessProbe"]);
        WriteHook(container, AttributeNames.PostStart, to["lifecycle.postStart"]);
        WriteHook(container, AttributeNames.PreStop, to["lifecycle.preStop"]);
    }

    private static void WriteProbe(Declaration container, string name, Field to)
    {
        if (container.Attributes.Find(name) is not { } probe)
            return;
        to.From(probe.Origin);
        WriteHttpGet(container, probe, to);
        if (probe.IsTrue(ArgumentNames.TcpSocket))
        {
            WritePort(container, probe, to["tcpSocket.port"]);
            to["tcpSocket.host"].Set(probe[ArgumentNames.Host]);
        }

        if (probe.IsTrue(ArgumentNames.Grpc) || probe[ArgumentNames.GrpcService] is not null)
        {
            WriteNumber(container, probe, to["grpc.port"]);
            to["grpc.service"].Set(probe[ArgumentNames.GrpcService]);
        }

        to["exec.command"].Set(probe[ArgumentNames.Exec]);
        FieldMaps.Probe.Write(probe, to);
    }

    private static void WriteHook(Declaration container, string name, Field to)
    {
        if (container.Attributes.Find(name) is not { } hook)
            return;
        to.From(hook.Origin);
        WriteHttpGet(container, hook, to);
        to["exec.command"].Set(hook[ArgumentNames.Exec]);
        to["sleep.seconds"].Set(hook[ArgumentNames.SleepSeconds]);
    }

    private static void WriteHttpGet(Declaration container, DeclaredAttribute attribute, Field to)
    {
        if (attribute[ArgumentNames.HttpGet] is not { } path)
            return;
        to["httpGet.path"].Set(path);
        WritePort(container, attribute, to["httpGet.port"]);
        to["httpGet.scheme"].Set(attribute[ArgumentNames.Scheme]);
        to["httpGet.host"].Set(attribute[ArgumentNames.Host]);
    }

    /// <summary>The port by name: the one that is pointed at, or the only one.</summary>
    private static void WritePort(Declaration container, DeclaredAttribute attribute, Field to)
    {
        if (attribute[ArgumentNames.Port] is { } number)
            to.Set(number);
        else if (Find(container, attribute, to) is { } port)
            to.Set(port.Name, attribute.TypeArguments.IsEmpty ? attribute.Origin : attribute.TargetOrigin());
    }

    /// <summary>The port by number, where names are not allowed.</summary>
    private static void WriteNumber(Declaration container, DeclaredAttribute attribute, Field to)
    {
        if (attribute[ArgumentNames.Port] is { } number)
            to.Set(number);
        else if (Find(container, attribute, to)?.Attribute[AttributeNames.ContainerPort]?.Number is { } declared)
            to.Set(declared, attribute.TypeArguments.IsEmpty ? attribute.Origin : attribute.TargetOrigin());
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
