using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Rules.Pods;

/// <summary>The probes of a container by the names that messages use.</summary>
internal static class ContainerProbes
{
    internal const string Liveness = "Liveness";
    internal const string Readiness = "Readiness";
    internal const string Startup = "Startup";

    internal static IEnumerable<(string Name, Probe Probe, FieldPath Path)> Of(PodContainer container)
    {
        if (container.Container.StartupProbe is { } startup)
            yield return (Startup, startup, container.Path.Field("startupProbe"));
        if (container.Container.ReadinessProbe is { } readiness)
            yield return (Readiness, readiness, container.Path.Field("readinessProbe"));
        if (container.Container.LivenessProbe is { } liveness)
            yield return (Liveness, liveness, container.Path.Field("livenessProbe"));
    }
}
