using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>Probes and hooks as the API server stores them; 0 counts as absent. Source: <c>pkg/apis/core/v1/defaults.go</c>.</summary>
internal static class HandlerDefaults
{
    internal static Probe? Apply(Probe? probe) => probe is null ? null : probe with
    {
        TimeoutSeconds = OrDefault(probe.TimeoutSeconds, 1),
        PeriodSeconds = OrDefault(probe.PeriodSeconds, 10),
        SuccessThreshold = OrDefault(probe.SuccessThreshold, 1),
        FailureThreshold = OrDefault(probe.FailureThreshold, 3),
        HttpGet = Apply(probe.HttpGet),
    };

    /// <summary>The stop signal is dropped, since its feature is off; hooks that held nothing else go with it.</summary>
    internal static Lifecycle? Apply(Lifecycle? lifecycle)
    {
        if (lifecycle is null || (lifecycle.StopSignal is not null && lifecycle.PreStop is null && lifecycle.PostStart is null))
            return null;
        return lifecycle with { StopSignal = null, PreStop = Apply(lifecycle.PreStop), PostStart = Apply(lifecycle.PostStart) };
    }

    private static LifecycleHandler? Apply(LifecycleHandler? handler) => handler is null ? null : handler with { HttpGet = Apply(handler.HttpGet) };

    private static HTTPGetAction? Apply(HTTPGetAction? http) => http is null ? null : http with
    {
        Path = PodSpecDefaults.OrDefault(http.Path, "/"),
        Scheme = PodSpecDefaults.OrDefault(http.Scheme, "HTTP"),
    };

    private static int? OrDefault(int? number, int otherwise) => number is null or 0 ? otherwise : number;
}
