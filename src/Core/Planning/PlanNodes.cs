using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Quantities;

namespace KubeDsl.Planning;

/// <summary>A plan as data: the tree that is written as JSON or YAML. Amounts are Kubernetes quantities.</summary>
public static class PlanNodes
{
    /// <summary>The plan as a mapping: environment, app, namespace, nodes with Pods with containers, pending Pods with message and reasons.</summary>
    public static MappingNode Write(Plan plan) => Mapping(
        ("environment", new ScalarNode(plan.Environment)),
        ("app", new ScalarNode(plan.App)),
        ("namespace", new ScalarNode(plan.Namespace)),
        ("nodes", Sequence(plan.Nodes, NodeOf)),
        ("pending", Sequence(plan.Pending, PendingOf)));

    private static MappingNode NodeOf(PlannedNode node) => Mapping(
        ("name", new ScalarNode(node.Name)),
        ("pool", new ScalarNode(node.Pool)),
        ("zone", new ScalarNode(node.Zone)),
        ("allocatable", AmountsOf(node.Allocatable)),
        ("used", AmountsOf(node.Used)),
        ("pods", Sequence(node.Pods, PodOf)));

    private static MappingNode PodOf(PlannedPod pod) => Mapping(
        ("name", new ScalarNode(pod.Name)),
        ("workload", Mapping(("kind", new ScalarNode(pod.Workload.Kind)), ("name", new ScalarNode(pod.Workload.Name)))),
        ("requests", AmountsOf(pod.Requests)),
        ("containers", Sequence(pod.Containers, ContainerOf)));

    private static MappingNode ContainerOf(PlannedContainer container) => Mapping(
        ("name", new ScalarNode(container.Name)),
        ("image", new ScalarNode(container.Image)),
        ("role", new ScalarNode(container.Role.ToString())),
        ("requests", AmountsOf(container.Requests)));

    private static MappingNode PendingOf(PendingPod pending)
    {
        var reasons = new MappingNode();
        foreach (var entry in pending.Reasons)
            reasons.Add(entry.Key, Sequence(entry.Value, reason => new ScalarNode(reason)));
        return Mapping(("pod", PodOf(pending.Pod)), ("message", new ScalarNode(pending.Message)), ("reasons", reasons));
    }

    private static MappingNode AmountsOf(EquatableMap<Quantity> amounts)
    {
        var node = new MappingNode();
        foreach (var entry in amounts)
            node.Add(entry.Key, new ScalarNode(entry.Value.ToString()));
        return node;
    }

    private static SequenceNode Sequence<T>(IEnumerable<T> items, Func<T, ManifestNode> convert)
    {
        var node = new SequenceNode();
        foreach (var item in items)
            node.Items.Add(convert(item));
        return node;
    }

    private static MappingNode Mapping(params (string Name, ManifestNode Value)[] entries)
    {
        var node = new MappingNode();
        foreach (var (name, value) in entries)
            node.Add(name, value);
        return node;
    }
}
