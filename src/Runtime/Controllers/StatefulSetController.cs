using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Keeps the Pods of each StatefulSet: fixed names, fixed storage, one after the other.</summary>
internal sealed class StatefulSetController : WorkloadController<StatefulSet>
{
    private readonly RevisionHistory history;

    internal StatefulSetController(ControlPlane plane)
        : base(plane, "statefulset-controller", EventPriority.StatefulSet)
    {
        this.history = new(plane, "controller.kubernetes.io/hash", TemplateHash.OfRevision);
        this.WatchDependents(plane.Store.Pods);
    }

    protected override LabelSelector? SelectorOf(StatefulSet owner) => owner.Spec.Selector;

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Table.Find(key) is not { } set)
            return;
        var pods = ControllerReferences.Claim(
            this.Store.Pods, set, this.Plane.Matcher(set.Spec.Selector), p => WorkloadNames.Ordinal(set.Name, p.Name) is not null);
        var revisions = this.history.Of(set, set.Spec.Selector);
        var collisions = set.Status.CollisionCount;
        var update = set.IsTerminating && revisions.Count > 0 ? revisions[^1] : this.history.Current(set, revisions, set.Spec.Template, ref collisions);
        var current = revisions.Find(r => r.Name == set.Status.CurrentRevision) ?? update;
        var pass = new StatefulSetPass(this.Plane, set, new(current, this.history.TemplateOf(current), update, this.history.TemplateOf(update)), pods);
        var status = pass.Run();
        this.Plane.Refusals.Note(set, pass.Failure);
        this.WriteStatus(set, set with { Status = Complete(set, status with { CollisionCount = collisions }) });
        this.TrimHistory(set, pods, current, update);
        this.EnqueueWhenAvailable(key, pods, set.Spec.MinReadySeconds);
        if (pass.Failure is { } failure)
            throw failure;
    }

    // A finished rolling update makes the update revision the current one.
    private static StatefulSetStatus Complete(StatefulSet set, StatefulSetStatus status)
    {
        var replicas = set.Spec.Replicas;
        return set.Spec.UpdateStrategy.Type == "RollingUpdate"
            && status.UpdatedReplicas == replicas && status.ReadyReplicas == replicas && status.Replicas == replicas
            ? status with { CurrentRevision = status.UpdateRevision, CurrentReplicas = status.UpdatedReplicas }
            : status;
    }

    private void TrimHistory(StatefulSet set, List<Pod> pods, ControllerRevision current, ControllerRevision update)
    {
        var live = pods.Select(StatefulSetPods.RevisionOf).Append(current.Name).Append(update.Name).ToHashSet(StringComparer.Ordinal);
        var surplus = this.history.Of(set, set.Spec.Selector).Where(r => !live.Contains(r.Name)).ToList();
        foreach (var revision in surplus.Take(surplus.Count - set.Spec.RevisionHistoryLimit!.Value))
            this.history.Delete(revision);
    }
}
