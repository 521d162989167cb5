using KubeDsl.Declarations.Attributes;
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
        HandlerWriter.Write(container, probe, to);
        if (probe.IsTrue(ArgumentNames.Grpc) || probe[ArgumentNames.GrpcService] is not null)
        {
            HandlerWriter.WriteNumber(container, probe, to["grpc.port"]);
            to["grpc.service"].Set(probe[ArgumentNames.GrpcService]);
        }

        FieldMaps.Probe.Write(probe, to);
    }

    private static void WriteHook(Declaration container, string name, Field to)
    {
        if (container.Attributes.Find(name) is not { } hook)
            return;
        to.From(hook.Origin);
        HandlerWriter.Write(container, hook, to);
        to["sleep.seconds"].Set(hook[ArgumentNames.SleepSeconds]);
    }
}
