using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>A Pod has one life: created once, bound once, ended once, removed once; its address is its own.</summary>
internal sealed class PodInvariants : Invariant
{
    private readonly HashSet<string> living = new(StringComparer.Ordinal);
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private string? violation;

    internal override void AfterEvent()
    {
        Demand(this.violation is null, this.violation ?? "");
        var pods = this.Cluster.Pods;
        Demand(pods.Count == this.living.Count, $"{pods.Count} Pods in the store, {this.living.Count} created and not removed");
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pod in pods)
        {
            if (pod.IsTerminal() || pod.Spec.HostNetwork == true || pod.Status.PodIP is not { } address)
                continue;
            Demand(addresses.Add(address), $"{pod.NamespacedName} has the address {address} of another Pod");
            if (this.Cluster.Find<Node>(pod.Spec.NodeName ?? "") is { Spec.PodCIDR: { } block } && this.Cluster.Fleet.Find(pod.Spec.NodeName!)!.WorkerOf(pod.NamespacedName)?.PodIP == address)
                Demand(address.StartsWith(block[..(block.LastIndexOf('.') + 1)], StringComparison.Ordinal), $"{pod.NamespacedName} has the address {address} outside of {block}");
        }

        this.RunsOnOneNode();
    }

    protected override void OnStart() => this.Cluster.Plane.Store.Pods.Watch(this.OnPod);

    // In truth, not just in the API: a Pod's containers are all on one node, and no two nodes run the same Pod.
    private void RunsOnOneNode()
    {
        var running = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in this.Cluster.Nodes)
        {
            if (this.Cluster.Fleet.Find(node.Name) is not { } kubelet)
                continue;
            foreach (var worker in kubelet.Workers.Where(w => !w.HasEnded))
            {
                Demand(running.Add(worker.Uid), $"{worker.Name} runs on two nodes");
                if (this.Cluster.Find<Pod>(worker.Name.Name, worker.Name.Namespace) is { } stored && stored.Uid == worker.Uid)
                    Demand(stored.Spec.NodeName == node.Name, $"{worker.Name} runs on {node.Name} and is bound to {stored.Spec.NodeName}");
            }
        }
    }

    private void OnPod(WatchEvent<Pod> change)
    {
        var pod = change.Object;
        var problem = change.Type switch
        {
            WatchEventType.Added => this.gone.Contains(pod.Uid) || !this.living.Add(pod.Uid) ? "was created twice" : null,
            WatchEventType.Deleted => this.living.Remove(pod.Uid) && this.gone.Add(pod.Uid) ? null : "was removed twice",
            _ => Change(change.Old!, pod),
        };
        this.violation ??= problem is null ? null : $"{pod.NamespacedName} ({pod.Uid}) {problem}";
    }

    private static string? Change(Pod old, Pod pod)
    {
        if (!string.IsNullOrEmpty(old.Spec.NodeName) && old.Spec.NodeName != pod.Spec.NodeName)
            return "moved from " + old.Spec.NodeName + " to " + pod.Spec.NodeName;
        if (old.IsTerminal() && old.Status.Phase != pod.Status.Phase)
            return "came back from " + old.Status.Phase + " as " + pod.Status.Phase;
        if (old.IsTerminating && !pod.IsTerminating)
            return "was to go and now is not";
        return pod.Status.ContainerStatuses.Zip(old.Status.ContainerStatuses).Any(p => p.First.RestartCount < p.Second.RestartCount) ? "lost restarts" : null;
    }
}
