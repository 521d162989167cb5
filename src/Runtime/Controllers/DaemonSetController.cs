using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Keeps one Pod of each DaemonSet on every node that it belongs on.</summary>
internal sealed class DaemonSetController : Controller
{
    private readonly RevisionHistory history;
    private readonly DaemonPodBackoff backoff = new();

    internal DaemonSetController(ControlPlane plane)
        : base(plane, "daemonset-controller", EventPriority.DaemonSet)
    {
        this.history = new(plane, DaemonSetPass.HashLabel, TemplateHash.OfTemplate);
        plane.Store.DaemonSets.Watch(this.OnDaemonSet);
        plane.Store.Pods.Watch(this.OnPod);
        plane.Store.Nodes.Watch(this.OnNode);
        plane.Store.ControllerRevisions.Watch(c => this.EnqueueOwner(c.Object));
    }

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Store.DaemonSets.Find(key) is not { IsTerminating: false } set)
            return;
        var collisions = set.Status.CollisionCount;
        var revisions = this.history.Of(set, set.Spec.Selector);
        var current = this.history.Current(set, revisions, set.Spec.Template, ref collisions);
        var pass = new DaemonSetPass(this.Plane, set, this.history.HashOf(current), this.backoff);
        if (!pass.Manage() && set.Spec.UpdateStrategy.Type != "OnDelete")
            pass.RollingUpdate();
        this.TrimHistory(set, current, pass.LiveHashes());
        var status = pass.Status() with { CollisionCount = collisions };
        if (status != set.Status)
            this.Store.DaemonSets.UpdateStatus(this.Store.DaemonSets.Get(key) with { Status = status });
        if (pass.LookAgainAt is { } instant)
            this.EnqueueAt(key, instant);
        if (pass.Failure is { } failure)
            throw failure;
    }

    private void OnDaemonSet(WatchEvent<DaemonSet> change)
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
        foreach (var set in this.Store.DaemonSets.ToList())
        {
            if (set.Namespace == change.Object.Namespace && this.Plane.Matcher(set.Spec.Selector).Matches(change.Object.Metadata.Labels))
                this.Enqueue(set.NamespacedName);
        }
    }

    private void EnqueueOwner(KubernetesObject owned)
    {
        if (owned.Controller is { Kind: "DaemonSet" } owner)
            this.Enqueue(new(owned.Namespace, owner.Name));
    }

    private void OnNode(WatchEvent<Node> change)
    {
        if (change.Old is { } old && old.Metadata.Labels == change.Object.Metadata.Labels && old.Spec.Taints == change.Object.Spec.Taints && change.Type == WatchEventType.Modified)
            return;
        foreach (var set in this.Store.DaemonSets.ToList())
            this.Enqueue(set.NamespacedName);
    }

    private void TrimHistory(DaemonSet set, ControllerRevision current, HashSet<string> live)
    {
        var old = this.history.Of(set, set.Spec.Selector).Where(r => r.Uid != current.Uid).ToList();
        var surplus = old.Count - (set.Spec.RevisionHistoryLimit ?? 10);
        foreach (var revision in old.Where(r => !live.Contains(this.history.HashOf(r))).Take(Math.Max(0, surplus)))
            this.history.Delete(revision);
    }
}
