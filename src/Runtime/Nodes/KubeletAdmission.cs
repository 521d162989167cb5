using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;
using KubeDsl.Selectors;

namespace KubeDsl.Runtime.Nodes;

/// <summary>
/// What a kubelet checks before it takes a Pod: the node's pressure, and for Pods that did not come by the scheduler's decision on the present state of the node also
/// resources, node affinity, host ports and NoExecute taints. A Pod that is refused has failed for good. Source: <c>pkg/kubelet/lifecycle/predicate.go</c>.
/// </summary>
internal static class KubeletAdmission
{
    private static readonly NodeResourcesFit Resources = new();
    private static readonly KubeDsl.Scheduling.Plugins.NodeAffinity Affinity = new();
    private static readonly NodePorts Ports = new();

    /// <summary>Why the node does not take a Pod; null when it does.</summary>
    internal static PodFailure? Refusal(Kubelet kubelet, Node node, Pod pod)
    {
        var scheduler = new Scheduler();
        scheduler.Apply(node);
        foreach (var other in kubelet.Workers.Where(w => !w.HasEnded && w.Uid != pod.Metadata.Uid))
            scheduler.Apply(other.Pod);
        var candidate = new PodInfo(pod);
        var info = scheduler.Cluster.Nodes[0];
        foreach (var shortage in Resources.ShortagesOf(candidate, info))
        {
            if (!ResourceNames.IsExtended(shortage.Resource) || info.Allocatable[shortage.Resource] > 0)
                return new("OutOf" + shortage.Resource, string.Create(CultureInfo.InvariantCulture,
                    $"Node didn't have enough resource: {shortage.Resource}, requested: {shortage.Requested}, used: {shortage.Allocatable - shortage.Free}, capacity: {shortage.Allocatable}"));
        }

        return Refused(Affinity, candidate, scheduler.Cluster, info) ?? Refused(Ports, candidate, scheduler.Cluster, info) ?? Untolerated(node, pod);
    }

    /// <summary>The scheduler forgets that a port is taken when one of two Pods that say so goes: whoever comes next by its decision may find it taken.</summary>
    internal static bool MayFindPortsTaken(Pod pod) => pod.Spec.Containers.Any(c => c.Ports.Any(p => p.HostPort > 0));

    private static PodFailure? Refused(IFilterPlugin plugin, PodInfo pod, ClusterState state, NodeInfo node)
    {
        var preparation = plugin.PreFilter(pod, state);
        var status = preparation.Filter?.Filter(node) ?? preparation.Status;
        return status.IsSuccess ? null : new(plugin.Name, $"Predicate {plugin.Name} failed: {status.Reasons[0]}");
    }

    private static PodFailure? Untolerated(Node node, Pod pod) =>
        node.Spec.Taints.Any(t => t.Effect == Tolerations.NoExecute && !pod.Spec.Tolerations.Tolerate(t))
            ? new("TaintToleration", "Predicate TaintToleration failed: node(s) had taints that the pod didn't tolerate")
            : null;
}
