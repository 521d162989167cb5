using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Deletes what has lost its owners, and carries out foreground and orphan deletion.</summary>
internal sealed class GarbageCollector
{
    private const string Name = "garbage-collector";
    private readonly ControlPlane plane;
    private readonly Queue<(string Uid, long Cause)> gone = new();
    private readonly Queue<(IObjectTable Table, NamespacedName Owner, long Cause)> waiting = new();
    private bool planned;

    internal GarbageCollector(ControlPlane plane)
    {
        this.plane = plane;
        foreach (var table in plane.Store.Tables)
            table.WatchObjects((type, value) => this.OnChange(table, type, value));
    }

    private void OnChange(IObjectTable table, WatchEventType type, KubernetesObject value)
    {
        if (type == WatchEventType.Deleted)
        {
            this.gone.Enqueue((value.Uid, this.plane.Loop.Cause));
            foreach (var owner in value.Metadata.OwnerReferences)
                this.LookAtOwner(owner, value.Namespace);
        }
        else if (value.IsTerminating && !value.Metadata.Finalizers.IsEmpty)
        {
            this.waiting.Enqueue((table, value.NamespacedName, this.plane.Loop.Cause));
        }
        else
        {
            return;
        }

        this.Plan();
    }

    private void LookAtOwner(OwnerReference owner, string @namespace)
    {
        if (this.plane.Store.Table(owner.Kind) is { } table && this.plane.Store.FindOwner(owner, @namespace) is { IsTerminating: true } present)
            this.waiting.Enqueue((table, present.NamespacedName, this.plane.Loop.Cause));
    }

    private void Plan()
    {
        if (this.planned)
            return;
        this.planned = true;
        this.plane.Loop.After(TimeSpan.Zero, EventPriority.GarbageCollection, this.Run);
    }

    private void Run()
    {
        this.planned = false;
        var actor = this.plane.Recorder.Actor;
        this.plane.Recorder.Actor = Name;
        while (this.gone.TryDequeue(out var owner))
        {
            this.plane.Loop.Cause = owner.Cause;
            foreach (var table in this.plane.Store.Tables)
            {
                foreach (var dependent in table.ObjectsOwnedBy(owner.Uid))
                    this.Collect(table, dependent);
            }
        }

        while (this.waiting.TryDequeue(out var owner))
        {
            this.plane.Loop.Cause = owner.Cause;
            if (owner.Table.Find(owner.Owner) is { IsTerminating: true } present)
                this.Finalize(owner.Table, present);
        }

        this.plane.Recorder.Actor = actor;
    }

    // With one living owner an object stays, and the dead references go.
    private void Collect(IObjectTable table, KubernetesObject dependent)
    {
        var living = dependent.Metadata.OwnerReferences.Where(o => this.plane.Store.FindOwner(o, dependent.Namespace) is not null).ToList();
        if (living.Count == 0)
            table.Delete(dependent.NamespacedName, new() { Uid = dependent.Uid });
        else if (living.Count < dependent.Metadata.OwnerReferences.Count)
            table.UpdateObject(dependent with { Metadata = dependent.Metadata with { OwnerReferences = [.. living] } });
    }

    private void Finalize(IObjectTable table, KubernetesObject owner)
    {
        var finalizers = owner.Metadata.Finalizers;
        if (finalizers.Any(f => f == WellKnown.OrphanFinalizer))
        {
            foreach (var (dependents, dependent) in this.DependentsOf(owner))
                dependents.UpdateObject(dependent with { Metadata = dependent.Metadata with { OwnerReferences = [.. dependent.Metadata.OwnerReferences.Where(o => o.Uid != owner.Uid)] } });
            Release(table, owner, WellKnown.OrphanFinalizer);
        }
        else if (finalizers.Any(f => f == WellKnown.ForegroundDeletionFinalizer))
        {
            var blocking = this.DependentsOf(owner)
                .Where(d => d.Dependent.Metadata.OwnerReferences.Any(o => o.Uid == owner.Uid && o.BlockOwnerDeletion == true)).ToList();
            foreach (var (dependents, dependent) in blocking.Where(d => !d.Dependent.IsTerminating))
                dependents.Delete(dependent.NamespacedName, new() { PropagationPolicy = this.DependentsOf(dependent).Count > 0 ? PropagationPolicy.Foreground : PropagationPolicy.Background });
            if (!this.DependentsOf(owner).Any(d => d.Dependent.Metadata.OwnerReferences.Any(o => o.Uid == owner.Uid && o.BlockOwnerDeletion == true)))
                Release(table, owner, WellKnown.ForegroundDeletionFinalizer);
        }
    }

    private static void Release(IObjectTable table, KubernetesObject owner, string finalizer)
    {
        if (table.Find(owner.NamespacedName) is { } present)
            table.UpdateObject(present with { Metadata = present.Metadata with { Finalizers = [.. present.Metadata.Finalizers.Where(f => f != finalizer)] } });
    }

    private List<(IObjectTable Table, KubernetesObject Dependent)> DependentsOf(KubernetesObject owner) =>
        [.. this.plane.Store.Tables.SelectMany(t => t.ObjectsOwnedBy(owner.Uid).Select(d => (t, d)))];
}
