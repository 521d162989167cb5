using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Reports;

/// <summary>Notes, while a cluster runs, what a report needs and the store forgets: a few numbers for each Pod, node, budget and rollout, and only when they change.</summary>
internal sealed class Journal
{
    private readonly ControlPlane plane;
    private readonly Dictionary<string, PodHistory> byUid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RolloutHistory> open = new(StringComparer.Ordinal);

    internal Journal(ControlPlane plane)
    {
        this.plane = plane;
        plane.Store.Pods.Watch(this.OnPod);
        plane.Store.Nodes.Watch(this.OnNode);
        plane.Store.PodDisruptionBudgets.Watch(this.OnBudget);
        plane.Store.Deployments.Watch(c => this.OnWorkload(c, c.Object.Spec.Template, c.Old?.Spec.Template, RolloutNumbers.Of(c.Object)));
        plane.Store.StatefulSets.Watch(c => this.OnWorkload(c, c.Object.Spec.Template, c.Old?.Spec.Template, RolloutNumbers.Of(c.Object)));
        plane.Store.DaemonSets.Watch(c => this.OnWorkload(c, c.Object.Spec.Template, c.Old?.Spec.Template, RolloutNumbers.Of(c.Object)));
    }

    /// <summary>All Pods that ever were, oldest first.</summary>
    internal List<PodHistory> Pods { get; } = [];

    /// <summary>When Pods began and ceased to serve: ready and not on their way out.</summary>
    internal List<(TimeSpan Time, PodHistory Pod, bool Serves)> Serving { get; } = [];

    /// <summary>When nodes were and were not ready.</summary>
    internal List<(TimeSpan Time, string Node, bool Ready)> Readiness { get; } = [];

    /// <summary>The numbers of budgets, as their controller sees them.</summary>
    internal List<(TimeSpan Time, NamespacedName Budget, long Healthy, long Desired)> Budgets { get; } = [];

    /// <summary>The rollouts, oldest first.</summary>
    internal List<RolloutHistory> Rollouts { get; } = [];

    private TimeSpan Now => new(this.plane.Loop.Time);

    private static bool Serves(Pod? pod) => pod is { IsTerminating: false } && pod.IsReady();

    private static bool IsReady(Node node) => NodeConditions.StatusOf(node, NodeConditions.Ready) == "True";

    private void OnPod(WatchEvent<Pod> change)
    {
        if (!this.byUid.TryGetValue(change.Object.Uid, out var history))
        {
            history = new(change.Object, WorkloadOwner.Of(this.plane.Store, change.Object), this.Now);
            this.byUid.Add(change.Object.Uid, history);
            this.Pods.Add(history);
        }

        if (history.Node is null && change.Object.Spec.NodeName is { Length: > 0 } node)
            (history.Node, history.Scheduled) = (node, this.Now);
        if (change.Object.IsTerminating)
            history.Terminating ??= this.Now;
        if (change.Object.Status.Phase == PodPhase.Failed)
            history.Failed ??= this.Now;
        history.HasSucceeded |= change.Object.Status.Phase == PodPhase.Succeeded;
        var served = history.Serves;
        history.Serves = change.Type != WatchEventType.Deleted && Serves(change.Object);
        if (served != history.Serves)
            this.Serving.Add((this.Now, history, history.Serves));
        if (history.Serves)
            history.Ready ??= this.Now;
        if (change.Type != WatchEventType.Deleted)
            return;
        history.Gone = this.Now;
        this.byUid.Remove(change.Object.Uid);
    }

    private void OnNode(WatchEvent<Node> change)
    {
        var ready = change.Type != WatchEventType.Deleted && IsReady(change.Object);
        if ((change.Old is null && ready) || (change.Old is { } old && IsReady(old) != ready))
            this.Readiness.Add((this.Now, change.Object.Name, ready));
    }

    private void OnBudget(WatchEvent<PodDisruptionBudget> change)
    {
        var status = change.Object.Status;
        if (change.Type != WatchEventType.Modified || (change.Old?.Status is { } old && old.CurrentHealthy == status.CurrentHealthy && old.DesiredHealthy == status.DesiredHealthy))
            return;
        this.Budgets.Add((this.Now, change.Object.NamespacedName, status.CurrentHealthy, status.DesiredHealthy));
    }

    private void OnWorkload<T>(WatchEvent<T> change, PodTemplateSpec template, PodTemplateSpec? old, RolloutNumbers numbers)
        where T : KubernetesObject
    {
        var uid = change.Object.Uid;
        if (change.Type == WatchEventType.Deleted)
        {
            this.open.Remove(uid);
            return;
        }

        if (change.Type == WatchEventType.Added || (old is not null && old != template))
        {
            var started = new RolloutHistory(change.Object.Key, this.Now, [.. template.Spec.Containers.Select(c => c.Image ?? "")], isFirst: change.Type == WatchEventType.Added);
            this.Rollouts.Add(started);
            this.open[uid] = started;
        }

        if (this.open.TryGetValue(uid, out var rollout) && rollout.Take(numbers, this.Now))
            this.open.Remove(uid);
    }
}
