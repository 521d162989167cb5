using KubeDsl.Model;
using KubeDsl.Rules.Pods;

namespace KubeDsl.Rules.Api;

/// <summary>Probes and life-cycle hooks of a container.</summary>
internal static class ProbeRules
{
    /// <summary>The grace period of a Pod that names none, in seconds.</summary>
    private const long DefaultGracePeriod = 30;

    /// <summary>A container that keeps running: regular, or a sidecar.</summary>
    internal static void CheckRunning(Container container, FieldPath path, PodContext pod)
    {
        var grace = pod.Spec.TerminationGracePeriodSeconds ?? DefaultGracePeriod;
        if (container.Lifecycle is { } lifecycle)
            CheckLifecycle(lifecycle, grace, path.Field("lifecycle"), pod.Faults);
        CheckOnceSuccessful(new(ContainerProbes.Liveness, container.Name, path.Field("livenessProbe"), pod.Faults), container.LivenessProbe, grace);
        CheckOnceSuccessful(new(ContainerProbes.Startup, container.Name, path.Field("startupProbe"), pod.Faults), container.StartupProbe, grace);
        if (container.ReadinessProbe is not { } readiness)
            return;
        var place = new ProbePlace(ContainerProbes.Readiness, container.Name, path.Field("readinessProbe"), pod.Faults);
        CheckProbe(place, readiness, grace);
        if (readiness.TerminationGracePeriodSeconds is { } seconds)
            place.Reject("terminationGracePeriodSeconds", seconds, "absent");
    }

    /// <summary>An init container that ends before the others start has nothing to probe.</summary>
    internal static void CheckNone(Container container, FieldPath path, ApiFaults faults)
    {
        const string Complaint = "must not be set on an init container unless its restartPolicy is Always";
        if (container.Lifecycle is not null)
            faults.Forbidden(path.Field("lifecycle"), Complaint);
        if (container.LivenessProbe is not null)
            faults.Forbidden(path.Field("livenessProbe"), Complaint);
        if (container.ReadinessProbe is not null)
            faults.Forbidden(path.Field("readinessProbe"), Complaint);
        if (container.StartupProbe is not null)
            faults.Forbidden(path.Field("startupProbe"), Complaint);
    }

    private static void CheckLifecycle(Lifecycle lifecycle, long grace, FieldPath path, ApiFaults faults)
    {
        if (lifecycle.PostStart is { } start)
            HandlerRules.Check(new Handler(start.Exec, start.HttpGet, start.TcpSocket, null, start.Sleep), grace, path.Field("postStart"), faults);
        if (lifecycle.PreStop is { } stop)
            HandlerRules.Check(new Handler(stop.Exec, stop.HttpGet, stop.TcpSocket, null, stop.Sleep), grace, path.Field("preStop"), faults);
    }

    private static void CheckOnceSuccessful(ProbePlace place, Probe? probe, long grace)
    {
        if (probe is null)
            return;
        CheckProbe(place, probe, grace);
        if (probe.SuccessThreshold is { } threshold and not 1)
            place.Reject("successThreshold", threshold, "1");
    }

    private static void CheckProbe(ProbePlace place, Probe probe, long grace)
    {
        HandlerRules.Check(new Handler(probe.Exec, probe.HttpGet, probe.TcpSocket, probe.Grpc, null), grace, place.Path, place.Faults);
        place.NotNegative("initialDelaySeconds", probe.InitialDelaySeconds, "0 or more");
        place.NotNegative("timeoutSeconds", probe.TimeoutSeconds, "1 or more");
        place.NotNegative("periodSeconds", probe.PeriodSeconds, "1 or more");
        place.NotNegative("successThreshold", probe.SuccessThreshold, "1 or more");
        place.NotNegative("failureThreshold", probe.FailureThreshold, "1 or more");
        if (probe.TerminationGracePeriodSeconds is { } seconds and <= 0)
            place.Reject("terminationGracePeriodSeconds", seconds, "1 or more");
    }
}
