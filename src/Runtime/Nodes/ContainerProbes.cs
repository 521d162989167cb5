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
        if (container.Spec.StartupProbe is not { } startup)
        {
            AfterStartup(worker, container);
            return;
        }

        var timing = new ProbeTiming(startup);
        var serving = ServingFrom(container);
        if (serving is { } from && from <= timing.Budget(container.StartedAt, container.StartedAt))
        {
            container.Startup = At(worker, timing.Success(container.StartedAt, container.StartedAt, from), () =>
            {
                container.IsStarted = true;
                AfterStartup(worker, container);
                worker.Sync();
            });
        }
        else
        {
            container.Startup = At(worker, timing.Failure(container.StartedAt, container.StartedAt, hangs: false), () =>
                ContainerEnds.Kill(worker, container, startup.TerminationGracePeriodSeconds, "failed startup probe, will be restarted"));
        }

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
            return;
        if (container.Spec.ReadinessProbe is { } readiness && container.IsReady != serves)
        {
            var timing = new ProbeTiming(readiness);
            container.Readiness = At(worker, serves ? timing.Success(container.StartedAt, now, now) : timing.Failure(container.StartedAt, now, hangs: true), () =>
                SetReady(worker, container, serves));
        }

        if (container.Spec.LivenessProbe is { } liveness && !serves)
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
        container.Readiness = At(worker, ready ? timing.Success(container.StartedAt, now, now) : timing.Failure(container.StartedAt, now, hangs: false), () => SetReady(worker, container, ready));
    }

    private static void AfterStartup(PodWorker worker, ContainerWorker container)
    {
        var now = worker.Kubelet.Plane.Now;
        var serving = ServingFrom(container);
        if (container.Spec.ReadinessProbe is not { } readiness)
            container.IsReady = true;
        else if (serving is { } from && container.Behavior.BecomesReady)
            PlanReadiness(worker, container, new ProbeTiming(readiness).Success(container.StartedAt, now, from));
        if (container.Spec.LivenessProbe is { } liveness && !(serving <= new ProbeTiming(liveness).Budget(container.StartedAt, now)))
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
        container.Liveness = At(worker, new ProbeTiming(liveness).Failure(container.StartedAt, from, hangs), () =>
            ContainerEnds.Kill(worker, container, liveness.TerminationGracePeriodSeconds, "failed liveness probe, will be restarted"));

    private static DateTimeOffset? ServingFrom(ContainerWorker container) => container.IsServing ? container.StartedAt + container.Behavior.StartupTime : null;

    private static ScheduledEvent At(PodWorker worker, DateTimeOffset instant, Action run)
    {
        var plane = worker.Kubelet.Plane;
        return plane.Loop.At(plane.Clock.TicksOf(instant), EventPriority.Node, run);
    }
}
