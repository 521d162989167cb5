using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Nodes;

/// <summary>The kubelet's work on one Pod: sandbox, init containers, containers, probes, restarts.</summary>
internal sealed class PodWorker
{
    private readonly Kubelet kubelet;
    private ScheduledEvent? pending;
    private ScheduledEvent? deadline;
    private bool sandboxAsked;
    private bool initialized;

    internal PodWorker(Kubelet kubelet, Pod pod)
    {
        this.kubelet = kubelet;
        this.Pod = pod;
        this.InitContainers = Workers(pod.Spec.InitContainers, isInit: true);
        this.Containers = Workers(pod.Spec.Containers, isInit: false);
    }

    internal NamespacedName Name => this.Pod.NamespacedName;

    internal string Uid => this.Pod.Uid;

    /// <summary>The Pod as it was reported last.</summary>
    internal Pod Pod { get; set; }

    internal string RestartPolicy => this.Pod.Spec.RestartPolicy ?? "Always";

    internal ContainerWorker[] InitContainers { get; }

    internal ContainerWorker[] Containers { get; }

    /// <summary>The init containers, then the others.</summary>
    internal IEnumerable<ContainerWorker> All => this.InitContainers.Concat(this.Containers);

    internal string? HostIP => this.kubelet.Address;

    internal string? PodIP { get; private set; }

    internal bool HasSandbox { get; private set; }

    internal bool IsTerminating { get; set; }

    /// <summary>Why the kubelet ends the Pod by itself; null when it does not.</summary>
    internal PodFailure? Failure { get; set; }

    /// <summary>When what still runs of a terminating Pod is killed.</summary>
    internal DateTimeOffset Deadline { get; set; }

    /// <summary>True when the Pod has ended or was refused: nothing more will happen to it here.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>True once all init containers have done their work; a sidecar that dies later does not change that.</summary>
    internal bool IsInitialized
    {
        get
        {
            this.initialized |= Array.TrueForAll(this.InitContainers, static c => c.Role == ContainerRole.Sidecar ? c.IsStarted : c is { Phase: ContainerPhase.Terminated, ExitCode: 0 });
            return this.initialized;
        }
    }

    internal bool AllStopped => !Array.Exists(this.Containers, static c => c.IsRunning) && !Array.Exists(this.InitContainers, static c => c.IsRunning);

    internal bool AllReady => this.HasSandbox
        && Array.TrueForAll(this.Containers, static c => c.IsReady)
        && Array.TrueForAll(this.InitContainers, static c => c.Role == ContainerRole.Init || c.IsReady);

    internal Kubelet Kubelet => this.kubelet;

    private ControlPlane Plane => this.kubelet.Plane;

    /// <summary>Goes as far as it can at this instant, then reports.</summary>
    internal void Sync()
    {
        if (this.HasEnded || this.IsTerminating || !this.kubelet.IsPowered)
            return;
        this.WatchDeadline();
        if (this.TakeSandbox() && this.RunInitContainers())
            this.RunContainers();
        this.Report();
    }

    internal bool ShouldRestart(ContainerWorker container) => RestartDecision.ShouldRestart(container.Spec, container.Role, this.RestartPolicy, container.ExitCode);

    /// <summary>Goes on after a container was stopped, if that took no time.</summary>
    internal void SyncUnlessRunning(ContainerWorker container)
    {
        if (!container.IsRunning)
            this.Sync();
    }

    /// <summary>Writes the status, if the API server can be reached, and lets go of what an ended Pod no longer needs.</summary>
    internal void Report()
    {
        this.kubelet.Report(this);
        if (PodStatusBuilder.Phase(this) is PodPhase.Failed or PodPhase.Succeeded && !this.IsTerminating)
            this.End();
    }

    /// <summary>Stops everything at once: power loss, or the end of the Pod.</summary>
    internal void End()
    {
        if (this.HasEnded)
            return;
        this.HasEnded = true;
        this.CancelAll();
        this.ReleaseSandbox();
    }

    /// <summary>The node was rebooted: new sandbox, everything starts again, each container that ran counts a restart.</summary>
    internal void Reboot(DateTimeOffset now)
    {
        this.CancelAll();
        this.ReleaseSandbox();
        this.IsTerminating = false;
        this.initialized = false;
        foreach (var container in this.All)
        {
            container.ForgetRestarts();
            if (container.IsRunning)
                ContainerEnds.Mark(container, 137, "ContainerStatusUnknown", now);
            if (container.HasRun)
                container.LastRun = PodStatusBuilder.Ended(container);
            container.Phase = ContainerPhase.Waiting;
        }
    }

    /// <summary>The container of the Pod that listens on a port: the first to ask for it has it as long as it runs.</summary>
    internal ContainerWorker? ListenerOn(int port, string protocol)
    {
        foreach (var container in this.All)
        {
            if (container.IsRunning && container.Listens && container.Spec.Ports.Any(p => p.ContainerPortValue == port && (p.Protocol ?? "TCP") == protocol))
                return container;
        }

        return null;
    }

    /// <summary>True when another container of the Pod listens on a port that this one wants too.</summary>
    internal bool IsPortTaken(ContainerWorker container)
    {
        foreach (var port in container.Spec.Ports)
        {
            if (this.ListenerOn(port.ContainerPortValue, port.Protocol ?? "TCP") is { } other && !ReferenceEquals(other, container))
                return true;
        }

        return false;
    }

    internal void CancelAll()
    {
        this.Plane.Loop.Cancel(this.pending);
        this.Plane.Loop.Cancel(this.deadline);
        this.deadline = null;
        foreach (var container in this.InitContainers)
            container.CancelAll(this.Plane.Loop);
        foreach (var container in this.Containers)
            container.CancelAll(this.Plane.Loop);
    }

    private static ContainerWorker[] Workers(EquatableArray<Container> containers, bool isInit)
    {
        if (containers.IsEmpty)
            return [];
        var workers = new ContainerWorker[containers.Count];
        for (var i = 0; i < workers.Length; i++)
        {
            var role = !isInit ? ContainerRole.Regular : containers[i].RestartPolicy == "Always" ? ContainerRole.Sidecar : ContainerRole.Init;
            workers[i] = new ContainerWorker(containers[i], role);
        }

        return workers;
    }

    private bool TakeSandbox()
    {
        if (this.HasSandbox)
            return true;
        if (this.sandboxAsked)
            return false;
        this.sandboxAsked = true;
        var delay = this.kubelet.Timings.Sandbox.Draw(this.kubelet.Random);
        if (delay > TimeSpan.Zero)
        {
            this.pending = this.Plane.Loop.After(delay, EventPriority.Node, () =>
            {
                this.OpenSandbox();
                this.Sync();
            });
            return false;
        }

        this.OpenSandbox();
        return this.HasSandbox;
    }

    private void OpenSandbox()
    {
        this.PodIP = this.Pod.Spec.HostNetwork == true ? this.HostIP : this.kubelet.TakeAddress();
        this.HasSandbox = this.PodIP is not null;
    }

    private void ReleaseSandbox()
    {
        if (this.PodIP is { } ip && this.Pod.Spec.HostNetwork != true)
            this.kubelet.ReleaseAddress(ip);
        this.PodIP = null;
        this.HasSandbox = false;
        this.sandboxAsked = false;
    }

    /// <returns>True when all of them are done, or started where that is enough.</returns>
    private bool RunInitContainers()
    {
        var done = this.IsInitialized;
        foreach (var container in this.InitContainers)
        {
            this.Start(container);
            if (!done && !(container.Role == ContainerRole.Sidecar ? container.IsStarted : container is { Phase: ContainerPhase.Terminated, ExitCode: 0 }))
                return false;
        }

        return true;
    }

    // In the order of the spec, one after the other, without waiting for readiness.
    private void RunContainers()
    {
        foreach (var container in this.Containers)
        {
            this.Start(container);
            if (container.Phase == ContainerPhase.Starting)
                return;
        }
    }

    /// <summary>Starts a container that should run, again if it ends at once, until it runs, takes time or has to wait.</summary>
    private void Start(ContainerWorker container)
    {
        if (container.Phase == ContainerPhase.Waiting)
            ContainerStart.Try(this, container);
        while (container.Phase == ContainerPhase.Terminated && this.ShouldRestart(container))
            ContainerStart.Try(this, container);
    }

    private void WatchDeadline()
    {
        if (this.deadline is not null || this.Pod.Spec.ActiveDeadlineSeconds is not { } seconds)
            return;
        var started = this.Plane.Store.Pods.Find(this.Name)?.Status.StartTime ?? this.Plane.WholeSeconds;
        this.deadline = this.Plane.Loop.At(this.Plane.Clock.TicksOf(started.AddSeconds(seconds)), EventPriority.Node, () =>
            this.kubelet.Fail(this, new("DeadlineExceeded", "Pod was active on the node longer than the specified deadline"), TimeSpan.FromSeconds(this.Pod.Spec.TerminationGracePeriodSeconds ?? 30)));
    }
}
