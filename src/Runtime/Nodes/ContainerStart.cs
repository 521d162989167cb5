using System;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Nodes;

/// <summary>Starts containers: back-off, image, creation, and what the program does then.</summary>
internal static class ContainerStart
{
    /// <summary>Tries to start a container. It may take time (phase Starting), or have to wait for a back-off (phase Waiting).</summary>
    internal static void Try(PodWorker worker, ContainerWorker container)
    {
        if (container.Phase == ContainerPhase.Starting || !MayRestart(worker, container))
            return;
        var pull = worker.Kubelet.Images.Ask(worker, container);
        if (pull is null)
            return;
        var (timings, random) = (worker.Kubelet.Timings, worker.Kubelet.Random);
        container.Behavior = timings.Vary(worker.Kubelet.BehaviorOf(worker.Pod, container.Spec, container.Role), random);
        container.ProbeShift = timings.ShiftsProbes ? random.NextDouble() : 0;
        var delay = pull.Value + timings.ContainerStart.Draw(random);
        var hook = PostStart(container);
        if (delay + hook == TimeSpan.Zero)
        {
            Run(worker, container, worker.Kubelet.Plane.Now);
            return;
        }

        RunAfter(worker, container, delay, hook);
    }

    // A container whose postStart hook has not ended does not count as running, and what comes after it waits.
    private static void RunAfter(PodWorker worker, ContainerWorker container, TimeSpan delay, TimeSpan hook)
    {
        container.Phase = ContainerPhase.Starting;
        container.WaitingReason = null;
        container.Wake = worker.Kubelet.Plane.Loop.After(delay + hook, EventPriority.Node, () =>
        {
            Run(worker, container, worker.Kubelet.Plane.Now - hook);
            worker.Sync();
        });
    }

    private static TimeSpan PostStart(ContainerWorker container)
    {
        if (container.Spec.Lifecycle?.PostStart is not { } hook)
            return TimeSpan.Zero;
        return hook.Sleep is { } sleep ? TimeSpan.FromSeconds(sleep.Seconds) : container.Behavior.PostStartTime;
    }

    /// <summary>Plans another look at the Pod when a wait is over. Waits that cannot get longer repeat for ever and do not keep a cluster from resting.</summary>
    internal static void WakeAt(PodWorker worker, ContainerWorker container, DateTimeOffset instant, bool background)
    {
        var plane = worker.Kubelet.Plane;
        plane.Loop.Cancel(container.Wake);
        container.Wake = plane.Loop.At(plane.Clock.TicksOf(instant), EventPriority.Node, worker.Sync, background);
    }

    private static bool MayRestart(PodWorker worker, ContainerWorker container)
    {
        if (!container.HasRun || IsDue(worker, container))
            return true;
        if (container.Phase == ContainerPhase.Waiting)
            return false;
        container.LastRun = PodStatusBuilder.Ended(container);
        container.Phase = ContainerPhase.Waiting;
        container.WaitingReason = "CrashLoopBackOff";
        worker.Kubelet.Plane.Recorder.Event(worker.Pod, EventSeverity.Warning, "BackOff", "Back-off restarting failed container " + container.Spec.Name);
        WakeAt(worker, container, container.Restarts.NextAttempt(container.FinishedAt), container.Restarts.IsAtMaximum);
        return false;
    }

    private static bool IsDue(PodWorker worker, ContainerWorker container) => container.Restarts.NextAttempt(container.FinishedAt) <= worker.Kubelet.Plane.Now;

    private static void Run(PodWorker worker, ContainerWorker container, DateTimeOffset startedAt)
    {
        var plane = worker.Kubelet.Plane;
        if (container.HasRun)
        {
            container.Restarts.Attempt(container.FinishedAt, plane.Now);
            container.LastRun = PodStatusBuilder.Ended(container);
            container.RestartCount++;
        }

        container.HasRun = true;
        container.Listens = false;
        container.Phase = ContainerPhase.Running;
        container.WaitingReason = null;
        container.StartedAt = startedAt;
        container.ExitCode = 0;
        container.IsStopping = false;
        container.IsServing = container.Behavior.Serves;
        container.Listens = !worker.IsPortTaken(container);
        if (!container.Listens && !container.Behavior.SurvivesPortClash)
        {
            ContainerEnds.Exit(worker, container, 1, "Error");
            return;
        }

        if (container.Behavior.PostStartFails && container.Spec.Lifecycle?.PostStart is not null)
        {
            plane.Recorder.Event(worker.Pod, EventSeverity.Warning, "FailedPostStartHook", "PostStartHook failed");
            ContainerEnds.Exit(worker, container, 137, "Error");
            return;
        }

        if (container.Behavior.ExitAfter is { } lifetime)
        {
            var runs = lifetime - (plane.Now - startedAt);
            if (runs <= TimeSpan.Zero)
            {
                ContainerEnds.Exit(worker, container, container.Behavior.ExitCode);
                return;
            }

            ExitAfter(worker, container, runs);
        }

        ContainerProbes.Start(worker, container);
        worker.Kubelet.Pressure.OnStart();
    }

    private static void ExitAfter(PodWorker worker, ContainerWorker container, TimeSpan time) => container.Exit = worker.Kubelet.Plane.Loop.After(time, EventPriority.Node, () =>
    {
        ContainerEnds.Exit(worker, container, container.Behavior.ExitCode);
        worker.Sync();
    });
}
