using System;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Nodes;

/// <summary>
/// What kubelets report of containers. Pods of one template do the same at the same instants, so a report that equals the last one is the same object.
/// </summary>
internal sealed class SharedContainerStatuses
{
    private Facts lastFacts;
    private ContainerStatus last = ContainerStatus.Empty;
    private EquatableArray<ContainerStatus> lastAlone;

    /// <summary>The statuses of a Pod's containers, or of its init containers.</summary>
    internal EquatableArray<ContainerStatus> Of(PodWorker worker, ContainerWorker[] containers)
    {
        if (containers.Length == 0)
            return [];
        if (containers.Length == 1)
            return this.OfOne(worker, containers[0]);
        var result = new ContainerStatus[containers.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = this.Of(worker, containers[i]);
        return EquatableArray.Create<ContainerStatus>(result);
    }

    private EquatableArray<ContainerStatus> OfOne(PodWorker worker, ContainerWorker container)
    {
        var status = this.Of(worker, container);
        if (this.lastAlone.IsEmpty || !ReferenceEquals(this.lastAlone[0], status))
            this.lastAlone = [status];
        return this.lastAlone;
    }

    private ContainerStatus Of(PodWorker worker, ContainerWorker container)
    {
        var facts = new Facts(
            container.Spec,
            container.Phase,
            PodStatusBuilder.WaitingReason(worker, container),
            container.StartedAt,
            container.FinishedAt,
            container.ExitCode,
            container.ExitReason,
            container.LastRun,
            container.RestartCount,
            container.Role == ContainerRole.Init ? container is { Phase: ContainerPhase.Terminated, ExitCode: 0 } : container.IsReady,
            container.IsRunning && container.IsStarted);
        if (facts != this.lastFacts)
        {
            this.lastFacts = facts;
            this.last = facts.ToStatus();
        }

        return this.last;
    }

    /// <summary>All that a status says.</summary>
    private readonly record struct Facts(
        Container Spec,
        ContainerPhase Phase,
        string? WaitingReason,
        DateTimeOffset StartedAt,
        DateTimeOffset FinishedAt,
        int ExitCode,
        string ExitReason,
        ContainerStateTerminated? LastRun,
        int RestartCount,
        bool Ready,
        bool Started)
    {
        internal ContainerStatus ToStatus() => new()
        {
            Name = this.Spec.Name,
            Image = this.Spec.Image ?? "",
            RestartCount = this.RestartCount,
            Ready = this.Ready,
            Started = this.Started,
            State = this.ToState(),
            LastState = this.LastRun is { } last ? new() { Terminated = last } : ContainerState.Empty,
        };

        private ContainerState ToState() => this.Phase switch
        {
            ContainerPhase.Running => new() { Running = new() { StartedAt = this.StartedAt } },
            ContainerPhase.Terminated => new() { Terminated = new() { ExitCode = this.ExitCode, Reason = this.ExitReason, StartedAt = this.StartedAt, FinishedAt = this.FinishedAt } },
            _ => new() { Waiting = new() { Reason = this.WaitingReason } },
        };
    }
}
