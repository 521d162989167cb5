using System;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Nodes;

/// <summary>One container of a Pod on its node.</summary>
internal sealed class ContainerWorker(Container spec, ContainerRole role)
{
    private RestartBackoff? restarts;
    private RestartBackoff? pulls;

    internal Container Spec => spec;

    internal ContainerRole Role => role;

    internal ContainerPhase Phase { get; set; }

    /// <summary>Why it waits, in Kubernetes' words; null for the usual reason of its Pod.</summary>
    internal string? WaitingReason { get; set; }

    internal DateTimeOffset StartedAt { get; set; }

    /// <summary>From where the ticks of the readiness probe count, its delay after it: the start of the container, or the success of its startup probe.</summary>
    internal DateTimeOffset ReadinessTicksFrom { get; set; }

    internal DateTimeOffset FinishedAt { get; set; }

    internal int ExitCode { get; set; }

    internal string ExitReason { get; set; } = "";

    /// <summary>The run before the present one; null in the first.</summary>
    internal ContainerStateTerminated? LastRun { get; set; }

    internal int RestartCount { get; set; }

    /// <summary>True once it has run at least once.</summary>
    internal bool HasRun { get; set; }

    /// <summary>True once the startup probe has succeeded.</summary>
    internal bool IsStarted { get; set; }

    internal bool IsReady { get; set; }

    /// <summary>True while the container is being stopped.</summary>
    internal bool IsStopping { get; set; }

    /// <summary>False while the program does not answer its probes, for whatever reason.</summary>
    internal bool IsServing { get; set; }

    /// <summary>By what part of their period startup and liveness probes begin after the container's start.</summary>
    internal double ProbeShift { get; set; }

    /// <summary>False for a program that found its port taken and runs on without it.</summary>
    internal bool Listens { get; set; }

    internal ContainerBehavior Behavior { get; set; } = ContainerBehavior.Service;

    internal RestartBackoff Restarts => this.restarts ??= new();

    internal RestartBackoff Pulls => this.pulls ??= new();

    /// <summary>When the last failed pull was tried; null when the image is there or has not been asked for.</summary>
    internal DateTimeOffset? PullFailedAt { get; set; }

    internal ScheduledEvent? Exit { get; set; }

    internal ScheduledEvent? Wake { get; set; }

    internal ScheduledEvent? Startup { get; set; }

    internal ScheduledEvent? Readiness { get; set; }

    internal ScheduledEvent? Liveness { get; set; }

    internal bool IsRunning => this.Phase == ContainerPhase.Running;

    /// <summary>A kubelet that starts anew remembers no waits.</summary>
    internal void ForgetRestarts() => this.restarts = null;

    internal void CancelProbes(EventLoop loop)
    {
        loop.Cancel(this.Startup);
        loop.Cancel(this.Readiness);
        loop.Cancel(this.Liveness);
    }

    internal void CancelAll(EventLoop loop)
    {
        this.CancelProbes(loop);
        loop.Cancel(this.Exit);
        loop.Cancel(this.Wake);
    }
}
