using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Answers as data: the trees that are written as JSON or YAML. Fields are named as the records' properties; amounts are Kubernetes quantities; what is null is left out.</summary>
public static class WhatIfNodes
{
    /// <summary>How many more Pods of a workload fit.</summary>
    /// <param name="environment">The name of the environment.</param>
    /// <param name="room">The room.</param>
    public static MappingNode Write(string environment, WorkloadRoom room) => Write(new Room { Environment = environment, Workloads = [room] });

    /// <summary>How many more Pods fit.</summary>
    public static MappingNode Write(Room room) => ManifestNodes.Mapping(("environment", Text(room.Environment)), ("workloads", ManifestNodes.Sequence(room.Workloads, RoomOf)));

    /// <summary>Which nodes can go.</summary>
    public static MappingNode Write(RemovableNodes answer) => ManifestNodes.Mapping(
        ("environment", Text(answer.Environment)), ("nodes", ManifestNodes.Sequence(answer.Nodes, RemovalOf)), ("together", ManifestNodes.Sequence(answer.Together, RemovalOf)));

    /// <summary>How many nodes must be added.</summary>
    public static MappingNode Write(NodesToAdd answer) => WithNumber("fewest", answer.Fewest, ManifestNodes.Mapping(
        ("environment", Text(answer.Environment)),
        ("pending", ManifestNodes.Sequence(answer.Pending, UnplacedOf)),
        ("hopeless", ManifestNodes.Sequence(answer.Hopeless, item => ManifestNodes.Mapping(("workload", WorkloadOf(item.Workload)), ("reasons", TextsOf(item.Reasons))))),
        ("pools", ManifestNodes.Sequence(answer.Pools, AdditionOf)),
        ("together", ManifestNodes.Sequence(answer.Together, AdditionOf))));

    /// <summary>What a change does.</summary>
    public static MappingNode Write(ChangeEffect effect) => ManifestNodes.Mapping(
        ("environment", Text(effect.Environment)),
        ("workload", WorkloadOf(effect.Workload)),
        ("before", StateOf(effect.Before)),
        ("after", StateOf(effect.After)),
        ("moves", ManifestNodes.Sequence(effect.Moves, MoveOf)));

    /// <summary>What losses cost.</summary>
    public static MappingNode Write(LossTable table)
    {
        var node = ManifestNodes.Mapping(("environment", Text(table.Environment)));
        if (table.Goal is { } goal)
            node.Add("goal", ManifestNodes.Mapping(("nodes", new ScalarNode(goal.Nodes)), ("zones", new ScalarNode(goal.Zones))));
        node.Add("losses", ManifestNodes.Sequence(table.Losses, LossOf));
        node.Add("failures", ManifestNodes.Sequence(table.Failures, loss => Text(loss.Kind + "/" + loss.Name)));
        return node;
    }

    private static MappingNode RoomOf(WorkloadRoom room) => WithNumber("maxReplicas", room.MaxReplicas, ManifestNodes.Mapping(
        ("workload", WorkloadOf(room.Workload)),
        ("planned", new ScalarNode(room.Planned)),
        ("placed", new ScalarNode(room.Placed)),
        ("more", new ScalarNode(room.More)),
        ("message", Text(room.Message)),
        ("pools", ManifestNodes.Sequence(room.Pools, pool => ManifestNodes.Mapping(
            ("pool", Text(pool.Pool)), ("nodes", new ScalarNode(pool.Nodes)), ("more", new ScalarNode(pool.More)), ("reasons", NumbersOf(pool.Reasons)))))));

    private static MappingNode RemovalOf(NodeRemoval removal) => ManifestNodes.Mapping(
        ("node", Text(removal.Node)),
        ("pool", Text(removal.Pool)),
        ("zone", Text(removal.Zone)),
        ("canGo", new ScalarNode(removal.CanGo)),
        ("moves", ManifestNodes.Sequence(removal.Moves, MoveOf)),
        ("pending", ManifestNodes.Sequence(removal.Pending, UnplacedOf)),
        ("blocked", ManifestNodes.Sequence(removal.Blocked, pod => ManifestNodes.Mapping(("name", Text(pod.Name)), ("workload", WorkloadOf(pod.Workload)), ("reason", Text(pod.Reason))))));

    private static MappingNode AdditionOf(PoolAddition pool) => WithNumber("nodes", pool.Nodes, ManifestNodes.Mapping(
        ("pool", Text(pool.Pool)), ("isLeast", new ScalarNode(pool.IsLeast)), ("obstacle", Text(pool.Obstacle))));

    private static MappingNode StateOf(PlanState state) => WithNumber("nodesNeeded", state.NodesNeeded, ManifestNodes.Mapping(
        ("placed", new ScalarNode(state.Placed)),
        ("pending", ManifestNodes.Sequence(state.Pending, UnplacedOf)),
        ("nodes", new ScalarNode(state.Nodes)),
        ("pools", ManifestNodes.Sequence(state.Pools, pool => ManifestNodes.Mapping(
            ("pool", Text(pool.Pool)), ("nodes", new ScalarNode(pool.Nodes)), ("allocatable", PlanNodes.AmountsOf(pool.Allocatable)), ("free", PlanNodes.AmountsOf(pool.Free)))))));

    private static MappingNode LossOf(Loss loss) => ManifestNodes.Mapping(
        ("kind", Text(loss.Kind.ToString())),
        ("name", Text(loss.Name)),
        ("nodes", ManifestNodes.Sequence(loss.Nodes, Text)),
        ("lostPods", new ScalarNode(loss.LostPods)),
        ("isBorne", new ScalarNode(loss.IsBorne)),
        ("moves", ManifestNodes.Sequence(loss.Moves, MoveOf)),
        ("pending", ManifestNodes.Sequence(loss.Pending, UnplacedOf)),
        ("workloads", ManifestNodes.Sequence(loss.Workloads, WorkloadLossOf)),
        ("budgets", ManifestNodes.Sequence(loss.Budgets, budget => ManifestNodes.Mapping(
            ("budget", Text(budget.Budget)), ("needed", new ScalarNode(budget.Needed)), ("atOnce", new ScalarNode(budget.AtOnce)), ("again", new ScalarNode(budget.Again)), ("isKept", new ScalarNode(budget.IsKept))))),
        ("gone", ManifestNodes.Sequence(loss.Gone, workload => WorkloadOf(workload.Workload))));

    private static MappingNode WorkloadLossOf(WorkloadLoss loss) => ManifestNodes.Mapping(
        ("workload", WorkloadOf(loss.Workload)),
        ("planned", new ScalarNode(loss.Planned)),
        ("before", new ScalarNode(loss.Before)),
        ("atOnce", new ScalarNode(loss.AtOnce)),
        ("again", new ScalarNode(loss.Again)));

    private static MappingNode UnplacedOf(UnplacedPod pod) => ManifestNodes.Mapping(
        ("name", Text(pod.Name)), ("workload", WorkloadOf(pod.Workload)), ("message", Text(pod.Message)), ("victims", ManifestNodes.Sequence(pod.Victims, Text)));

    private static MappingNode MoveOf(PodMove move) => ManifestNodes.Mapping(("pod", Text(move.Pod)), ("from", Text(move.From)), ("to", Text(move.To)));

    private static MappingNode WorkloadOf(ObjectKey key) => ManifestNodes.Mapping(("kind", Text(key.Kind)), ("name", Text(key.Name)));

    private static MappingNode TextsOf(EquatableMap<string> texts)
    {
        var node = new MappingNode();
        foreach (var entry in texts)
            node.Add(entry.Key, Text(entry.Value));
        return node;
    }

    private static MappingNode NumbersOf(EquatableMap<int> numbers)
    {
        var node = new MappingNode();
        foreach (var entry in numbers)
            node.Add(entry.Key, new ScalarNode(entry.Value));
        return node;
    }

    private static MappingNode WithNumber(string name, int? number, MappingNode node)
    {
        if (number is { } value)
            node.Add(name, new ScalarNode(value));
        return node;
    }

    private static ScalarNode Text(string text) => new(text);
}
