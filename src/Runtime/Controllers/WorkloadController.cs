using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>
/// The controller of a kind whose objects own others: an object is due when it changes, when something that it owns changes, is adopted or let go,
/// and when something comes up that it could adopt.
/// </summary>
/// <typeparam name="T">The kind of the owners.</typeparam>
internal abstract class WorkloadController<T> : Controller
    where T : KubernetesObject
{
    protected WorkloadController(ControlPlane plane, string name, EventPriority priority)
        : base(plane, name, priority)
    {
        this.Table = plane.Store.TableOf<T>();
        this.Table.Watch(this.OnOwner);
    }

    protected ObjectTable<T> Table { get; }

    /// <summary>The selector of what an owner owns; null for kinds that adopt nothing.</summary>
    protected abstract LabelSelector? SelectorOf(T owner);

    /// <summary>An owner has changed.</summary>
    protected virtual void OnChange(WatchEvent<T> change) => this.Enqueue(change.Object.NamespacedName);

    /// <summary>Something that an owner owns, or could own, has changed.</summary>
    protected virtual void OnDependent(NamespacedName owner) => this.Enqueue(owner);

    /// <summary>Watches the objects of a kind that the owners own.</summary>
    protected void WatchDependents<TDependent>(ObjectTable<TDependent> dependents)
        where TDependent : KubernetesObject => dependents.Watch(this.OnDependent);

    /// <summary>Writes the status of an object, if it is another one.</summary>
    protected void WriteStatus(T value, T withStatus)
    {
        if (!value.Equals(withStatus))
            this.Table.UpdateStatus((T)((KubernetesObject)withStatus with { Metadata = withStatus.Metadata with { ResourceVersion = null } }));
    }

    /// <summary>Makes the owner due when the next of its Pods has been ready for long enough.</summary>
    protected void EnqueueWhenAvailable(NamespacedName owner, IEnumerable<Pod> pods, int? minReadySeconds)
    {
        if (minReadySeconds is not > 0)
            return;
        if (pods.Select(p => p.AvailableAt(minReadySeconds.Value)).Where(t => t > this.Plane.Now).Min() is { } instant)
            this.EnqueueAt(owner, instant);
    }

    private void OnOwner(WatchEvent<T> change)
    {
        if (change.Type == WatchEventType.Deleted)
            this.Forget(change.Object.NamespacedName);
        this.OnChange(change);
    }

    private void OnDependent<TDependent>(WatchEvent<TDependent> change)
        where TDependent : KubernetesObject
    {
        this.EnqueueOwner(change.Object);
        if (change.Old is { } old && old.Controller != change.Object.Controller)
            this.EnqueueOwner(old);
        if (change.Type == WatchEventType.Deleted || change.Object.Controller is not null || change.Object.Metadata.Labels.IsEmpty)
            return;
        foreach (var owner in this.Table.ToList())
        {
            if (owner.Namespace == change.Object.Namespace && this.SelectorOf(owner) is { } selector && this.Plane.Matcher(selector).Matches(change.Object.Metadata.Labels))
                this.OnDependent(owner.NamespacedName);
        }
    }

    private void EnqueueOwner(KubernetesObject dependent)
    {
        if (dependent.Controller is { } owner && owner.Kind == this.Table.Kind.Kind)
            this.OnDependent(new NamespacedName(dependent.Namespace, owner.Name));
    }
}
