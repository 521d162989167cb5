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
        var delay = pull.Value + worker.Kubelet.Timings.ContainerStart.Draw(worker.Kubelet.Random);
        if (delay == TimeSpan.Zero)
        {
            Run(worker, container);
            return;
        }

        container.Phase = ContainerPhase.Starting;
        container.WaitingReason = null;
        container.Wake = worker.Kubelet.Plane.Loop.After(delay, EventPriority.Node, () =>
        {
            Run(worker, container);
            worker.Sync();
        });
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

    private static void Run(PodWorker worker, ContainerWorker container)
    {
        var plane = worker.Kubelet.Plane;
        if (container.HasRun)
        {
            container.Restarts.Attempt(container.FinishedAt, plane.Now);
            container.LastRun = PodStatusBuilder.Ended(container);
            container.RestartCount++;
        }

        container.HasRun = true;
        container.Phase = ContainerPhase.Running;
        container.WaitingReason = null;
        container.StartedAt = plane.Now;
        container.ExitCode = 0;
        container.IsStopping = false;
        container.Behavior = worker.Kubelet.BehaviorOf(worker.Pod, container.Spec, container.Role);
        container.IsServing = container.Behavior.Serves;
        if (!container.Behavior.SurvivesPortClash && worker.IsPortTaken(container))
        {
            ContainerEnds.Exit(worker, container, 1, "Error");
            return;
        }

        if (container.Behavior.ExitAfter is { } runs)
        {
            if (runs == TimeSpan.Zero)
            {
                ContainerEnds.Exit(worker, container, container.Behavior.ExitCode);
                return;
            }

            container.Exit = plane.Loop.After(runs, EventPriority.Node, () =>
            {
                ContainerEnds.Exit(worker, container, container.Behavior.ExitCode);
                worker.Sync();
            });
        }

        ContainerProbes.Start(worker, container);
    }
}
