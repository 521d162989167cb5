using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Keeps the Pods of each StatefulSet: fixed names, fixed storage, one after the other.</summary>
internal sealed class StatefulSetController : Controller
{
    private readonly RevisionHistory history;

    internal StatefulSetController(ControlPlane plane)
        : base(plane, "statefulset-controller", EventPriority.StatefulSet)
    {
        this.history = new(plane, "controller.kubernetes.io/hash", TemplateHash.OfRevision);
        plane.Store.StatefulSets.Watch(this.OnStatefulSet);
        plane.Store.Pods.Watch(this.OnPod);
    }

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Store.StatefulSets.Find(key) is not { } set)
            return;
        var pods = ControllerReferences.Claim(
            this.Store.Pods, set, this.Plane.Matcher(set.Spec.Selector), p => WorkloadNames.Ordinal(set.Name, p.Name) is not null);
        var revisions = this.history.Of(set, set.Spec.Selector);
        var collisions = set.Status.CollisionCount;
        var update = set.IsTerminating && revisions.Count > 0 ? revisions[^1] : this.history.Current(set, revisions, set.Spec.Template, ref collisions);
        var current = revisions.Find(r => r.Name == set.Status.CurrentRevision) ?? update;
        var pass = new StatefulSetPass(this.Plane, set, new(current, this.history.TemplateOf(current), update, this.history.TemplateOf(update)), pods);
        var status = Complete(set, pass.Run() with { CollisionCount = collisions });
        if (status != set.Status)
            this.Store.StatefulSets.UpdateStatus(set with { Metadata = set.Metadata with { ResourceVersion = null }, Status = status });
        this.TrimHistory(set, pods, current, update);
        this.PlanNextAvailable(set, pods);
        if (pass.Failure is { } failure)
            throw failure;
    }

    // A finished rolling update makes the update revision the current one.
    private static StatefulSetStatus Complete(StatefulSet set, StatefulSetStatus status)
    {
        var replicas = set.Spec.Replicas ?? 1;
        return (set.Spec.UpdateStrategy.Type ?? "RollingUpdate") == "RollingUpdate"
            && status.UpdatedReplicas == replicas && status.ReadyReplicas == replicas && status.Replicas == replicas
            ? status with { CurrentRevision = status.UpdateRevision, CurrentReplicas = status.UpdatedReplicas }
            : status;
    }

    private void OnStatefulSet(WatchEvent<StatefulSet> change)
    {
        if (change.Type == WatchEventType.Deleted)
            this.Forget(change.Object.NamespacedName);
        this.Enqueue(change.Object.NamespacedName);
    }

    private void OnPod(WatchEvent<Pod> change)
    {
        this.EnqueueOwner(change.Object);
        if (change.Old is { } old && old.Controller != change.Object.Controller)
            this.EnqueueOwner(old);
        if (change.Type == WatchEventType.Deleted || change.Object.Controller is not null || change.Object.Metadata.Labels.IsEmpty)
            return;
        foreach (var set in this.Store.StatefulSets.ToList())
        {
            if (set.Namespace == change.Object.Namespace && this.Plane.Matcher(set.Spec.Selector).Matches(change.Object.Metadata.Labels))
                this.Enqueue(set.NamespacedName);
        }
    }

    private void EnqueueOwner(Pod pod)
    {
        if (pod.Controller is { Kind: "StatefulSet" } owner)
            this.Enqueue(new(pod.Namespace, owner.Name));
    }

    private void TrimHistory(StatefulSet set, List<Pod> pods, ControllerRevision current, ControllerRevision update)
    {
        var live = pods.Select(StatefulSetPods.RevisionOf).Append(current.Name).Append(update.Name).ToHashSet(StringComparer.Ordinal);
        var surplus = this.history.Of(set, set.Spec.Selector).Where(r => !live.Contains(r.Name)).ToList();
        foreach (var revision in surplus.Take(surplus.Count - (set.Spec.RevisionHistoryLimit ?? 10)))
            this.history.Delete(revision);
    }

    private void PlanNextAvailable(StatefulSet set, List<Pod> pods)
    {
        var minReady = set.Spec.MinReadySeconds ?? 0;
        if (minReady == 0)
            return;
        var next = pods.Select(p => p.AvailableAt(minReady)).Where(t => t > this.Plane.Now).Min();
        if (next is { } instant)
            this.EnqueueAt(set.NamespacedName, instant);
    }
}
