using KubeDsl.Model;

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
        CheckOnceSuccessful(container.LivenessProbe, grace, path.Field("livenessProbe"), pod.Faults);
        CheckOnceSuccessful(container.StartupProbe, grace, path.Field("startupProbe"), pod.Faults);
        if (container.ReadinessProbe is not { } readiness)
            return;
        path = path.Field("readinessProbe");
        CheckProbe(readiness, grace, path, pod.Faults);
        if (readiness.TerminationGracePeriodSeconds is { } seconds)
            pod.Faults.Invalid(path.Field("terminationGracePeriodSeconds"), seconds, "must not be set on a readiness probe, which never ends a container");
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

    private static void CheckOnceSuccessful(Probe? probe, long grace, FieldPath path, ApiFaults faults)
    {
        if (probe is null)
            return;
        CheckProbe(probe, grace, path, faults);
        if (probe.SuccessThreshold is { } threshold and not 1)
            faults.Invalid(path.Field("successThreshold"), threshold, "must be 1 on liveness and startup probes");
    }

    private static void CheckProbe(Probe probe, long grace, FieldPath path, ApiFaults faults)
    {
        HandlerRules.Check(new Handler(probe.Exec, probe.HttpGet, probe.TcpSocket, probe.Grpc, null), grace, path, faults);
        NumberRules.NotNegative(probe.InitialDelaySeconds, path.Field("initialDelaySeconds"), faults);
        NumberRules.NotNegative(probe.TimeoutSeconds, path.Field("timeoutSeconds"), faults);
        NumberRules.NotNegative(probe.PeriodSeconds, path.Field("periodSeconds"), faults);
        NumberRules.NotNegative(probe.SuccessThreshold, path.Field("successThreshold"), faults);
        NumberRules.NotNegative(probe.FailureThreshold, path.Field("failureThreshold"), faults);
        if (probe.TerminationGracePeriodSeconds is { } seconds and <= 0)
            faults.Invalid(path.Field("terminationGracePeriodSeconds"), seconds, "must be greater than 0");
    }
}
