using System;
using System.Linq;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Nodes;

/// <summary>How containers end: by themselves, killed by the kubelet, or with their Pod.</summary>
internal static class ContainerEnds
{
    private const int Killed = 137;
    private static readonly TimeSpan LeastTimeForTerm = TimeSpan.FromSeconds(2);

    /// <summary>The program ends.</summary>
    internal static void Exit(PodWorker worker, ContainerWorker container, int exitCode, string? reason = null)
    {
        container.CancelAll(worker.Kubelet.Plane.Loop);
        Mark(container, exitCode, reason ?? (exitCode == 0 ? "Completed" : "Error"), worker.Kubelet.Plane.Now);
    }

    /// <summary>The program ends by somebody else's hand, and its Pod goes on as it must.</summary>
    internal static void ExitNow(PodWorker worker, ContainerWorker container, int exitCode, string? reason)
    {
        Exit(worker, container, exitCode, reason);
        worker.Kubelet.Plane.Loop.After(TimeSpan.Zero, EventPriority.Node, () => GoOn(worker));
    }

    internal static void Mark(ContainerWorker container, int exitCode, string reason, DateTimeOffset now)
    {
        container.Phase = ContainerPhase.Terminated;
        container.ExitCode = exitCode;
        container.ExitReason = reason;
        container.FinishedAt = now;
        container.IsReady = false;
        container.IsStarted = false;
    }

    /// <summary>The kubelet kills a container, which is restarted as its Pod's policy says.</summary>
    internal static void Kill(PodWorker worker, ContainerWorker container, long? graceSeconds, string why)
    {
        if (!container.IsRunning || container.IsStopping)
            return;
        worker.Kubelet.Plane.Recorder.Event(worker.Pod, EventSeverity.Normal, "Killing", "Container " + container.Spec.Name + " " + why);
        Stop(worker, container, TimeSpan.FromSeconds(graceSeconds ?? worker.Pod.Spec.TerminationGracePeriodSeconds ?? 30));
        worker.SyncUnlessRunning(container);
    }

    /// <summary>Ends a whole Pod: its containers side by side, then its sidecars, last one first; then its object goes. Asked again, it can only make the time shorter.</summary>
    internal static void Terminate(PodWorker worker, TimeSpan grace)
    {
        var deadline = worker.Kubelet.Plane.Now + (grace < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : grace);
        if (worker.IsTerminating)
        {
            if (deadline < worker.Deadline)
                Hasten(worker, deadline);
            return;
        }

        worker.IsTerminating = true;
        worker.Deadline = deadline;
        foreach (var container in worker.InitContainers.Concat(worker.Containers))
        {
            worker.Kubelet.Plane.Loop.Cancel(container.Startup);
            worker.Kubelet.Plane.Loop.Cancel(container.Liveness);
            worker.Kubelet.Plane.Loop.Cancel(container.Wake);
        }

        foreach (var container in worker.Containers.Concat(worker.InitContainers.Where(c => c.Role == ContainerRole.Init)).Where(c => c.IsRunning && !c.IsStopping).ToList())
            Stop(worker, container, worker.Deadline - worker.Kubelet.Plane.Now);
        ContinueTermination(worker);
    }

    private static void Hasten(PodWorker worker, DateTimeOffset deadline)
    {
        worker.Deadline = deadline;
        var plane = worker.Kubelet.Plane;
        var kill = plane.Loop.Time + Math.Max((deadline - plane.Now).Ticks, LeastTimeForTerm.Ticks);
        foreach (var container in worker.InitContainers.Concat(worker.Containers).Where(c => c is { IsStopping: true, Exit: { IsPending: true } exit } && exit.Time > kill))
        {
            plane.Loop.Cancel(container.Exit);
            container.Exit = plane.Loop.At(kill, EventPriority.Node, () => ExitStopped(worker, container, Killed));
        }
    }

    private static void ContinueTermination(PodWorker worker)
    {
        while (!worker.HasEnded)
        {
            if (worker.Containers.Any(c => c.IsRunning) || worker.InitContainers.Any(c => c.IsRunning && c.Role == ContainerRole.Init))
            {
                worker.Report();
                return;
            }

            if (worker.InitContainers.LastOrDefault(c => c.IsRunning) is not { } sidecar)
            {
                worker.Kubelet.FinishTermination(worker);
                return;
            }

            if (!sidecar.IsStopping)
                Stop(worker, sidecar, worker.Deadline - worker.Kubelet.Plane.Now);
            if (sidecar.IsRunning)
            {
                worker.Report();
                return;
            }
        }
    }

    // preStop counts against the grace; after it there are always two seconds for SIGTERM.
    private static void Stop(PodWorker worker, ContainerWorker container, TimeSpan grace)
    {
        container.IsStopping = true;
        container.CancelProbes(worker.Kubelet.Plane.Loop);
        worker.Kubelet.Plane.Loop.Cancel(container.Exit);
        grace = grace < TimeSpan.Zero ? TimeSpan.Zero : grace;
        var hook = PreStop(container);
        hook = hook < grace ? hook : grace;
        var left = grace - hook > LeastTimeForTerm ? grace - hook : LeastTimeForTerm;
        var reaction = container.Behavior.TerminationTime;
        var obeys = reaction >= TimeSpan.Zero && reaction <= left;
        var delay = hook + (obeys ? reaction : left);
        if (delay == TimeSpan.Zero)
            Exit(worker, container, container.Behavior.TerminationExitCode);
        else
            container.Exit = worker.Kubelet.Plane.Loop.After(delay, EventPriority.Node, () => ExitStopped(worker, container, obeys ? container.Behavior.TerminationExitCode : Killed));
    }

    private static void ExitStopped(PodWorker worker, ContainerWorker container, int exitCode)
    {
        Exit(worker, container, exitCode);
        GoOn(worker);
    }

    private static void GoOn(PodWorker worker)
    {
        if (worker.IsTerminating)
            ContinueTermination(worker);
        else
            worker.Sync();
    }

    private static TimeSpan PreStop(ContainerWorker container)
    {
        if (container.Spec.Lifecycle?.PreStop is not { } hook)
            return TimeSpan.Zero;
        return hook.Sleep is { } sleep ? TimeSpan.FromSeconds(sleep.Seconds) : container.Behavior.PreStopTime;
    }
}
