using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Store;

/// <summary>The workload that a Pod belongs to as users know it: the Deployment and not its ReplicaSet, the CronJob and not its Job.</summary>
internal static class WorkloadOwner
{
    internal static ObjectKey Of(ObjectStore store, Pod pod)
    {
        if (pod.Controller is not { } owner)
            return pod.Key;
        return store.FindOwner(owner, pod.Namespace) is { Controller: { } root }
            ? new(root.Kind, pod.Namespace, root.Name)
            : new(owner.Kind, pod.Namespace, owner.Name);
    }

    /// <summary>The same for what owns Pods.</summary>
    internal static ObjectKey Of(ObjectStore store, ObjectKey owner) =>
        store.Table(owner.Kind)?.Find(new(owner.Namespace, owner.Name)) is { Controller: { } root } ? new(root.Kind, owner.Namespace, root.Name) : owner;
}
