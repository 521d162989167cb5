using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Keeps one Pod of each DaemonSet on every node that it belongs on.</summary>
internal sealed class DaemonSetController : WorkloadController<DaemonSet>
{
    private readonly RevisionHistory history;
    private readonly DaemonPodBackoff backoff = new();

    internal DaemonSetController(ControlPlane plane)
        : base(plane, "daemonset-controller", EventPriority.DaemonSet)
    {
        this.history = new(plane, DaemonPods.HashLabel, TemplateHash.OfTemplate);
        this.WatchDependents(plane.Store.Pods);
        this.WatchDependents(plane.Store.ControllerRevisions);
        plane.Store.Nodes.Watch(this.OnNode);
    }

    protected override LabelSelector? SelectorOf(DaemonSet owner) => owner.Spec.Selector;

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Table.Find(key) is not { IsTerminating: false } set)
            return;
        var collisions = set.Status.CollisionCount;
        var revisions = this.history.Of(set, set.Spec.Selector);
        var current = this.history.Current(set, revisions, set.Spec.Template, ref collisions);
        var pass = new DaemonSetPass(this.Plane, set, this.history.HashOf(current), this.backoff);
        if (!pass.Manage() && set.Spec.UpdateStrategy.Type != "OnDelete")
            pass.RollingUpdate();
        this.TrimHistory(set, current, pass.Pods.LiveHashes());
        this.WriteStatus(set, set with { Status = pass.Status() with { CollisionCount = collisions } });
        this.EnqueueWhenAvailable(key, pass.Pods.All, set.Spec.MinReadySeconds);
        if (pass.LookAgainAt is { } instant)
            this.EnqueueAt(key, instant);
        if (pass.Failure is { } failure)
            throw failure;
    }

    private void OnNode(WatchEvent<Node> change)
    {
        if (change.Old is { } old && old.Metadata.Labels == change.Object.Metadata.Labels && old.Spec.Taints == change.Object.Spec.Taints && change.Type == WatchEventType.Modified)
            return;
        foreach (var set in this.Table.ToList())
            this.Enqueue(set.NamespacedName);
    }

    private void TrimHistory(DaemonSet set, ControllerRevision current, HashSet<string> live)
    {
        var old = this.history.Of(set, set.Spec.Selector).Where(r => r.Uid != current.Uid).ToList();
        var surplus = old.Count - set.Spec.RevisionHistoryLimit!.Value;
        foreach (var revision in old.Where(r => !live.Contains(this.history.HashOf(r))).Take(Math.Max(0, surplus)))
            this.history.Delete(revision);
    }
}
