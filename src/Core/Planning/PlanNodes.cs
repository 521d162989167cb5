using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Quantities;

namespace KubeDsl.Planning;

/// <summary>A plan as data: the tree that is written as JSON or YAML. Amounts are Kubernetes quantities.</summary>
public static class PlanNodes
{
    /// <summary>The plan as a mapping: environment, app, namespace, nodes with Pods with containers, pending Pods with message and reasons.</summary>
    public static MappingNode Write(Plan plan) => ManifestNodes.Mapping(
        ("environment", new ScalarNode(plan.Environment)),
        ("app", new ScalarNode(plan.App)),
        ("namespace", new ScalarNode(plan.Namespace)),
        ("nodes", ManifestNodes.Sequence(plan.Nodes, NodeOf)),
        ("pending", ManifestNodes.Sequence(plan.Pending, PendingOf)));

    private static MappingNode NodeOf(PlannedNode node) => ManifestNodes.Mapping(
        ("name", new ScalarNode(node.Name)),
        ("pool", new ScalarNode(node.Pool)),
        ("zone", new ScalarNode(node.Zone)),
        ("allocatable", AmountsOf(node.Allocatable)),
        ("used", AmountsOf(node.Used)),
        ("pods", ManifestNodes.Sequence(node.Pods, PodOf)));

    private static MappingNode PodOf(PlannedPod pod) => ManifestNodes.Mapping(
        ("name", new ScalarNode(pod.Name)),
        ("workload", ManifestNodes.Mapping(("kind", new ScalarNode(pod.Workload.Kind)), ("name", new ScalarNode(pod.Workload.Name)))),
        ("requests", AmountsOf(pod.Requests)),
        ("containers", ManifestNodes.Sequence(pod.Containers, ContainerOf)));

    private static MappingNode ContainerOf(PlannedContainer container) => ManifestNodes.Mapping(
        ("name", new ScalarNode(container.Name)),
        ("image", new ScalarNode(container.Image)),
        ("role", new ScalarNode(container.Role.ToString())),
        ("requests", AmountsOf(container.Requests)));

    private static MappingNode PendingOf(PendingPod pending)
    {
        var reasons = new MappingNode();
        foreach (var entry in pending.Reasons)
            reasons.Add(entry.Key, ManifestNodes.Sequence(entry.Value, reason => new ScalarNode(reason)));
        return ManifestNodes.Mapping(("pod", PodOf(pending.Pod)), ("message", new ScalarNode(pending.Message)), ("reasons", reasons));
    }

    internal static MappingNode AmountsOf(EquatableMap<Quantity> amounts)
    {
        var node = new MappingNode();
        foreach (var entry in amounts)
            node.Add(entry.Key, new ScalarNode(entry.Value.ToString()));
        return node;
    }
}
