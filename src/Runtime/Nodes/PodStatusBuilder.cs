using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Nodes;

/// <summary>What the kubelet reports of a Pod: phase, container states, conditions.</summary>
internal static class PodStatusBuilder
{
    private const string Creating = "ContainerCreating";
    private const string Initializing = "PodInitializing";

    /// <summary>The phase; the first situation that fits decides.</summary>
    internal static string Phase(PodWorker worker)
    {
        if (worker.Failure is not null && worker.AllStopped)
            return PodPhase.Failed;
        if (worker.InitContainers.Any(c => c is { Role: ContainerRole.Init, Phase: ContainerPhase.Terminated, ExitCode: not 0 } && !worker.ShouldRestart(c)))
            return PodPhase.Failed;
        if (!worker.IsInitialized && !worker.Containers.Any(c => c.HasRun))
            return PodPhase.Pending;
        var anyRuns = false;
        var anyRestarts = false;
        var anyFailed = false;
        foreach (var container in worker.Containers)
        {
            if (!container.HasRun)
                return PodPhase.Pending;
            anyRuns |= container.IsRunning;
            var failed = container.ExitCode != 0;
            anyFailed |= failed;
            anyRestarts |= !worker.IsTerminating && !container.IsRunning && worker.ShouldRestart(container);
        }

        if (anyRuns || anyRestarts)
            return PodPhase.Running;
        return anyFailed ? PodPhase.Failed : PodPhase.Succeeded;
    }

    internal static PodStatus Build(PodWorker worker, PodStatus present, DateTimeOffset now)
    {
        var phase = present.Phase is PodPhase.Failed or PodPhase.Succeeded ? present.Phase : Phase(worker);
        var ended = phase is PodPhase.Failed or PodPhase.Succeeded;
        var containersReady = !ended && worker.AllReady;
        var status = present with
        {
            Phase = phase,
            HostIP = worker.HostIP,
            HostIPs = worker.HostIP is { } host ? [new HostIP { Ip = host }] : [],
            PodIP = worker.PodIP,
            PodIPs = worker.PodIP is { } ip ? [new PodIP { Ip = ip }] : [],
            StartTime = present.StartTime ?? now,
            InitContainerStatuses = Statuses(worker, worker.InitContainers),
            ContainerStatuses = Statuses(worker, worker.Containers),
        };
        if (phase == PodPhase.Failed && worker.Failure is { } failure)
        {
            status = status with { Reason = failure.Reason, Message = failure.Message };
            if (failure.IsDisruption)
                status = status.WithCondition(PodConditionTypes.DisruptionTarget, true, now, "TerminationByKubelet", failure.Message);
        }

        var notReady = ended ? (phase == PodPhase.Succeeded ? "PodCompleted" : "PodFailed") : "ContainersNotReady";
        var initialized = worker.IsInitialized;
        return status
            .WithCondition(PodConditionTypes.PodReadyToStartContainers, worker.HasSandbox, now)
            .WithCondition(PodConditionTypes.Initialized, initialized, now, initialized ? null : "ContainersNotInitialized", initialized ? null : Unfinished("containers with incomplete status", worker.InitContainers, c => !IsDone(c)))
            .WithCondition(PodConditionTypes.ContainersReady, containersReady, now, containersReady ? null : notReady, containersReady || ended ? null : Unready(worker))
            .WithReadiness(worker, containersReady, containersReady ? null : notReady, containersReady || ended ? null : Unready(worker), now);
    }

    // A Pod with readiness gates is ready when those conditions, which others set, are True too.
    private static PodStatus WithReadiness(this PodStatus status, PodWorker worker, bool containersReady, string? reason, string? message, DateTimeOffset now)
    {
        if (!containersReady || worker.Pod.Spec.ReadinessGates.IsEmpty)
            return status.WithCondition(PodConditionTypes.Ready, containersReady, now, reason, message);
        var open = worker.Pod.Spec.ReadinessGates.Select(g => (g.ConditionType, status.Condition(g.ConditionType)?.Status)).Where(g => g.Status != "True").Select(g => g.Status is null
            ? $"corresponding condition of pod readiness gate \"{g.ConditionType}\" does not exist."
            : $"the status of pod readiness gate \"{g.ConditionType}\" is not \"True\", but {g.Status}").ToList();
        return open.Count == 0
            ? status.WithCondition(PodConditionTypes.Ready, true, now)
            : status.WithCondition(PodConditionTypes.Ready, false, now, "ReadinessGatesNotReady", string.Join(", ", open));
    }

    private static bool IsDone(ContainerWorker container) =>
        container.Role == ContainerRole.Sidecar ? container.IsStarted : container is { Phase: ContainerPhase.Terminated, ExitCode: 0 };

    private static string Unready(PodWorker worker) => Unfinished("containers with unready status", worker.InitContainers.Where(c => c.Role == ContainerRole.Sidecar).Concat(worker.Containers), c => !c.IsReady);

    private static string Unfinished(string what, IEnumerable<ContainerWorker> containers, Func<ContainerWorker, bool> unfinished) =>
        what + ": [" + string.Join(' ', containers.Where(unfinished).Select(c => c.Spec.Name)) + "]";

    private static EquatableArray<ContainerStatus> Statuses(PodWorker worker, ContainerWorker[] containers)
    {
        if (containers.Length == 0)
            return [];
        var result = new ContainerStatus[containers.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = Status(worker, containers[i]);
        return [.. result];
    }

    private static ContainerStatus Status(PodWorker worker, ContainerWorker container) => new()
    {
        Name = container.Spec.Name,
        Image = container.Spec.Image ?? "",
        RestartCount = container.RestartCount,
        Ready = container.Role == ContainerRole.Init ? container is { Phase: ContainerPhase.Terminated, ExitCode: 0 } : container.IsReady,
        Started = container.IsRunning && container.IsStarted,
        State = State(worker, container),
        LastState = container.LastRun is { } last ? new() { Terminated = last } : ContainerState.Empty,
    };

    private static ContainerState State(PodWorker worker, ContainerWorker container) => container.Phase switch
    {
        ContainerPhase.Running => new() { Running = new() { StartedAt = container.StartedAt } },
        ContainerPhase.Terminated => new() { Terminated = Ended(container) },
        _ => new() { Waiting = new() { Reason = container.WaitingReason ?? (worker.InitContainers.Length > 0 && container.Role == ContainerRole.Regular && !worker.IsInitialized ? Initializing : Creating) } },
    };

    internal static ContainerStateTerminated Ended(ContainerWorker container) => new()
    {
        ExitCode = container.ExitCode,
        Reason = container.ExitReason,
        StartedAt = container.StartedAt,
        FinishedAt = container.FinishedAt,
    };
}
