using KubeDsl.Runtime.Store;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>No node has more than it can hold: resources, Pods, ports.</summary>
internal sealed class NodeInvariants : Invariant
{
    internal override void AfterEvent()
    {
        foreach (var node in this.Cluster.Nodes)
            Check(node, this.Cluster.Plane.Store.Pods.OnNode(node.Name).FindAll(p => !p.IsTerminal() && this.IsTaken(p)));
    }

    // The scheduler has placed it, or its kubelet has admitted it; one that was put on a node by its creator may be refused yet.
    private bool IsTaken(Pod pod) =>
        pod.Status.Condition(PodConditionTypes.PodScheduled)?.Status == "True" || this.IsAdmitted(pod);

    private bool IsAdmitted(Pod pod) => this.Cluster.Fleet.Find(pod.Spec.NodeName!)?.WorkerOf(pod.NamespacedName) is not null;

    private void Check(Node node, List<Pod> pods)
    {
        var allocatable = node.Status.Allocatable.IsEmpty ? node.Status.Capacity : node.Status.Allocatable;
        Demand(pods.Count <= allocatable["pods"].Value, $"{node.Name} has {pods.Count} Pods");
        var used = pods.SelectMany(p => PodRequests.Of(p, RequestOptions.None)).GroupBy(r => r.Key, StringComparer.Ordinal);
        foreach (var resource in used.Where(r => r.Key is "cpu" or "memory"))
        {
            var sum = resource.Aggregate(Quantity.Zero, (total, r) => total + r.Value);
            Demand(sum <= allocatable[resource.Key], $"{node.Name} has {sum} of {resource.Key} requested and {allocatable[resource.Key]} to give");
        }

        var ports = pods.Where(this.IsAdmitted).SelectMany(p => p.Spec.Containers).SelectMany(c => c.Ports).Where(p => p.HostPort is not null).Select(p => p.HostPort).ToList();
        Demand(ports.Distinct().Count() == ports.Count, $"{node.Name} has a host port twice");
    }
}
