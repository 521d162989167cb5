using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>Controllers never make more Pods than they were told: sizes of ReplicaSets and Jobs, ordinals of StatefulSets, nodes of DaemonSets.</summary>
internal sealed class WorkloadInvariants : Invariant
{
    private string? violation;

    internal override void AfterEvent() => Demand(this.violation is null, this.violation ?? "");

    protected override void OnStart() => this.Cluster.Plane.Store.Pods.Watch(this.OnPod);

    private void OnPod(WatchEvent<Pod> change)
    {
        if (change.Type != WatchEventType.Added || change.Object.Controller is not { } owner)
            return;
        var problem = this.Cluster.Plane.Store.FindOwner(owner, change.Object.Namespace) switch
        {
            null => "has an owner that is gone",
            { IsTerminating: true } => "has an owner that is being deleted",
            ReplicaSet set => this.Count(set, p => p.IsActive()) > (set.Spec.Replicas ?? 1) ? "is one too many" : null,
            StatefulSet set => this.Ordinal(set, change.Object),
            DaemonSet set => this.OnItsNode(set, change.Object),
            Job job => this.Count(job, p => p.IsActive()) > (job.Spec.Parallelism ?? 1) ? "is one too many" : null,
            _ => null,
        };
        this.violation ??= problem is null ? null : $"{change.Object.NamespacedName} of {owner.Kind} {owner.Name} {problem}";
    }

    private int Count(KubernetesObject owner, Func<Pod, bool> which) => this.Cluster.Plane.Store.Pods.OwnedBy(owner.Uid).Count(which);

    private string? Ordinal(StatefulSet set, Pod pod)
    {
        var ordinal = int.Parse(pod.Name[(pod.Name.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        var first = set.Spec.Ordinals?.Start ?? 0;
        if (ordinal < first || ordinal >= first + (set.Spec.Replicas ?? 1))
            return "is no ordinal of the set";
        if (set.Spec.PodManagementPolicy == "Parallel")
            return null;
        for (var lower = first; lower < ordinal; lower++)
        {
            if (this.Cluster.Find<Pod>(set.Name + "-" + lower, set.Namespace) is not { IsTerminating: false } before || !before.IsReady())
                return "was made before ordinal " + lower + " was ready";
        }

        return null;
    }

    private string? OnItsNode(DaemonSet set, Pod pod)
    {
        var node = DaemonSetPlacement.NodeOf(pod);
        var most = set.Spec.UpdateStrategy.RollingUpdate?.MaxSurge is { } surge && surge != 0 ? 2 : 1;
        return this.Count(set, p => DaemonSetPlacement.NodeOf(p) == node && p.IsActive()) > most ? "is one too many on " + node : null;
    }
}
