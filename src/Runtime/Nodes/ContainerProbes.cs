using System;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Nodes;

/// <summary>
/// The verdicts of probes. As long as a program neither begins nor stops answering, all later answers follow from the present one,
/// so only changes of a verdict are events: a thousand idle Pods cost nothing.
/// </summary>
internal static class ContainerProbes
{
    /// <summary>A container has started.</summary>
    internal static void Start(PodWorker worker, ContainerWorker container)
    {
        container.IsStarted = container.Spec.StartupProbe is null;
        container.IsReady = false;
        container.ReadinessTicksFrom = container.StartedAt;
        if (container.Spec.StartupProbe is { } startup)
            PlanStartup(worker, container, startup);
        else
            AfterStartup(worker, container);
    }

    /// <summary>The program begins or stops answering while it runs.</summary>
    internal static void SetServing(PodWorker worker, ContainerWorker container, bool serves)
    {
        if (!container.IsRunning || container.IsServing == serves)
            return;
        container.IsServing = serves;
        var now = worker.Kubelet.Plane.Now;
        worker.Kubelet.Plane.Loop.Cancel(container.Readiness);
        worker.Kubelet.Plane.Loop.Cancel(container.Liveness);
        if (!container.IsStarted)
        {
            worker.Kubelet.Plane.Loop.Cancel(container.Startup);
            if (container.Spec.StartupProbe is { } startup && !container.IsStopping)
                PlanStartup(worker, container, startup);
            return;
        }

        if (container.Spec.ReadinessProbe is { } readiness && container.IsReady != serves)
        {
            var timing = new ProbeTiming(readiness);
            var from = container.ReadinessTicksFrom;
            container.Readiness = At(worker, serves ? timing.Success(from, now, now) : timing.Failure(from, now, hangs: true), () => SetReady(worker, container, serves));
        }

        if (container.Spec.LivenessProbe is { } liveness && !serves && !container.IsStopping && !worker.IsTerminating)
            PlanLivenessFailure(worker, container, liveness, now, hangs: true);
    }

    /// <summary>The program begins or stops saying that it is ready while it runs; liveness is not concerned.</summary>
    internal static void SetReadiness(PodWorker worker, ContainerWorker container, bool ready)
    {
        if (!container.IsRunning)
            return;
        container.Behavior = container.Behavior with { BecomesReady = ready };
        if (!container.IsServing || !container.IsStarted || container.Spec.ReadinessProbe is not { } readiness || container.IsReady == ready)
            return;
        var now = worker.Kubelet.Plane.Now;
        var timing = new ProbeTiming(readiness);
        worker.Kubelet.Plane.Loop.Cancel(container.Readiness);
        var from = container.ReadinessTicksFrom;
        container.Readiness = At(worker, ready ? timing.Success(from, now, now) : timing.Failure(from, now, hangs: false), () => SetReady(worker, container, ready));
    }

    // All probes before the present one have failed, or there would be nothing to plan.
    private static void PlanStartup(PodWorker worker, ContainerWorker container, Probe startup)
    {
        var timing = new ProbeTiming(startup);
        var ticks = TicksFrom(container, startup);
        var last = timing.Budget(ticks, ticks);
        if (ServingFrom(container) is { } from && timing.Success(ticks, worker.Kubelet.Plane.Now, from) is var success && success <= last)
        {
            container.Startup = At(worker, success, () =>
            {
                container.IsStarted = true;
                AfterStartup(worker, container);
                worker.Sync();
            });
        }
        else
        {
            var hangs = container.Behavior.Serves && !container.IsServing;
            container.Startup = At(worker, timing.Failure(ticks, ticks, hangs), () =>
                ContainerEnds.Kill(worker, container, startup.TerminationGracePeriodSeconds, "failed startup probe, will be restarted"));
        }
    }

    private static void AfterStartup(PodWorker worker, ContainerWorker container)
    {
        var now = worker.Kubelet.Plane.Now;
        var serving = ServingFrom(container);
        if (container.Spec.ReadinessProbe is not { } readiness)
        {
            container.IsReady = true;
        }
        else
        {
            // The end of the startup probe is a change of state, upon which readiness is asked at once; its ticks count from there.
            var delay = TimeSpan.FromSeconds(readiness.InitialDelaySeconds ?? 0);
            if (now - delay > container.StartedAt)
                container.ReadinessTicksFrom = now - delay;
            if (serving is { } from && container.Behavior.BecomesReady)
                PlanReadiness(worker, container, new ProbeTiming(readiness).Success(container.ReadinessTicksFrom, now, from));
        }

        if (container.Spec.LivenessProbe is { } liveness && !(serving <= new ProbeTiming(liveness).Budget(TicksFrom(container, liveness), now)))
            PlanLivenessFailure(worker, container, liveness, now, hangs: false);
    }

    private static void PlanReadiness(PodWorker worker, ContainerWorker container, DateTimeOffset instant)
    {
        if (instant <= worker.Kubelet.Plane.Now)
            container.IsReady = true;
        else
            container.Readiness = At(worker, instant, () => SetReady(worker, container, true));
    }

    private static void SetReady(PodWorker worker, ContainerWorker container, bool ready)
    {
        container.IsReady = ready;
        worker.Report();
    }

    private static void PlanLivenessFailure(PodWorker worker, ContainerWorker container, Probe liveness, DateTimeOffset from, bool hangs) =>
        container.Liveness = At(worker, new ProbeTiming(liveness).Failure(TicksFrom(container, liveness), from, hangs), () =>
            ContainerEnds.Kill(worker, container, liveness.TerminationGracePeriodSeconds, "failed liveness probe, will be restarted"));

    // In whole milliseconds, as all that is drawn.
    private static DateTimeOffset TicksFrom(ContainerWorker container, Probe probe) =>
        container.StartedAt.AddMilliseconds(Math.Floor(container.ProbeShift * 1000 * (probe.PeriodSeconds is > 0 and var seconds ? seconds : 10)));

    private static DateTimeOffset? ServingFrom(ContainerWorker container) => container.IsServing ? container.StartedAt + container.Behavior.StartupTime : null;

    private static ScheduledEvent At(PodWorker worker, DateTimeOffset instant, Action run)
    {
        var plane = worker.Kubelet.Plane;
        return plane.Loop.At(plane.Clock.TicksOf(instant), EventPriority.Node, run);
    }
}
