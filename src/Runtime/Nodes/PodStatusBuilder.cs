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
        foreach (var container in worker.InitContainers)
        {
            if (container is { Role: ContainerRole.Init, Phase: ContainerPhase.Terminated, ExitCode: not 0 } && !worker.ShouldRestart(container))
                return PodPhase.Failed;
        }

        if (!worker.IsInitialized && !Array.Exists(worker.Containers, static c => c.HasRun))
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
        var statuses = worker.Kubelet.Statuses;
        var status = present with
        {
            Phase = phase,
            HostIP = worker.HostIP,
            HostIPs = worker.Kubelet.HostIPs,
            PodIP = worker.PodIP,
            PodIPs = worker.PodIP is { } ip ? (present.PodIP == ip ? present.PodIPs : [new PodIP { Ip = ip }]) : [],
            StartTime = present.StartTime ?? now,
            InitContainerStatuses = statuses.Of(worker, worker.InitContainers),
            ContainerStatuses = statuses.Of(worker, worker.Containers),
            Conditions = Conditions(worker, present.Conditions, phase, now),
        };
        return phase == PodPhase.Failed && worker.Failure is { } failure ? status with { Reason = failure.Reason, Message = failure.Message } : status;
    }

    /// <summary>Why a container waits, if it does.</summary>
    internal static string? WaitingReason(PodWorker worker, ContainerWorker container)
    {
        if (container.Phase is ContainerPhase.Running or ContainerPhase.Terminated)
            return null;
        return container.WaitingReason ?? (worker.InitContainers.Length > 0 && container.Role == ContainerRole.Regular && !worker.IsInitialized ? Initializing : Creating);
    }

    private static EquatableArray<PodCondition> Conditions(PodWorker worker, EquatableArray<PodCondition> present, string phase, DateTimeOffset now)
    {
        var ended = phase is PodPhase.Failed or PodPhase.Succeeded;
        var containersReady = !ended && worker.AllReady;
        var reason = containersReady ? null : ended ? (phase == PodPhase.Succeeded ? "PodCompleted" : "PodFailed") : "ContainersNotReady";
        var message = containersReady || ended ? null : Unready(worker);
        var initialized = worker.IsInitialized;
        var shared = worker.Kubelet.Plane.Store.Conditions;
        var conditions = present;
        if (phase == PodPhase.Failed && worker.Failure is { IsDisruption: true } failure)
            conditions = shared.Set(conditions, PodConditionTypes.DisruptionTarget, true, now, "TerminationByKubelet", failure.Message);
        conditions = shared.Set(conditions, PodConditionTypes.PodReadyToStartContainers, worker.HasSandbox, now);
        conditions = initialized
            ? shared.Set(conditions, PodConditionTypes.Initialized, true, now)
            : shared.Set(conditions, PodConditionTypes.Initialized, false, now, "ContainersNotInitialized", Unfinished("containers with incomplete status", worker.InitContainers, c => !IsDone(c)));
        conditions = shared.Set(conditions, PodConditionTypes.ContainersReady, containersReady, now, reason, message);
        if (containersReady && !worker.Pod.Spec.ReadinessGates.IsEmpty && ShutGates(worker.Pod.Spec.ReadinessGates, conditions) is { Length: > 0 } shut)
            return shared.Set(conditions, PodConditionTypes.Ready, false, now, "ReadinessGatesNotReady", shut);
        return shared.Set(conditions, PodConditionTypes.Ready, containersReady, now, reason, message);
    }

    /// <summary>What keeps a Pod from being ready whose containers are: gates are conditions that others set, and all must be True.</summary>
    private static string ShutGates(EquatableArray<PodReadinessGate> gates, EquatableArray<PodCondition> conditions) => string.Join(", ", gates
        .Select(g => (g.ConditionType, conditions.FirstOrDefault(c => c.Type == g.ConditionType)?.Status))
        .Where(g => g.Status != "True")
        .Select(g => g.Status is null
            ? $"corresponding condition of pod readiness gate \"{g.ConditionType}\" does not exist."
            : $"the status of pod readiness gate \"{g.ConditionType}\" is not \"True\", but {g.Status}"));

    private static bool IsDone(ContainerWorker container) =>
        container.Role == ContainerRole.Sidecar ? container.IsStarted : container is { Phase: ContainerPhase.Terminated, ExitCode: 0 };

    private static string Unready(PodWorker worker) => Unfinished("containers with unready status", worker.InitContainers.Where(c => c.Role == ContainerRole.Sidecar).Concat(worker.Containers), c => !c.IsReady);

    private static string Unfinished(string what, IEnumerable<ContainerWorker> containers, Func<ContainerWorker, bool> unfinished) =>
        what + ": [" + string.Join(' ', containers.Where(unfinished).Select(c => c.Spec.Name)) + "]";

    internal static ContainerStateTerminated Ended(ContainerWorker container) => new()
    {
        ExitCode = container.ExitCode,
        Reason = container.ExitReason,
        StartedAt = container.StartedAt,
        FinishedAt = container.FinishedAt,
    };
}
