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
    public static MappingNode Write(Room room) => PlanNodes.Mapping(("environment", Text(room.Environment)), ("workloads", PlanNodes.Sequence(room.Workloads, RoomOf)));

    /// <summary>Which nodes can go.</summary>
    public static MappingNode Write(RemovableNodes answer) => PlanNodes.Mapping(
        ("environment", Text(answer.Environment)), ("nodes", PlanNodes.Sequence(answer.Nodes, RemovalOf)), ("together", PlanNodes.Sequence(answer.Together, RemovalOf)));

    /// <summary>How many nodes must be added.</summary>
    public static MappingNode Write(NodesToAdd answer) => WithNumber("fewest", answer.Fewest, PlanNodes.Mapping(
        ("environment", Text(answer.Environment)),
        ("pending", PlanNodes.Sequence(answer.Pending, UnplacedOf)),
        ("hopeless", PlanNodes.Sequence(answer.Hopeless, item => PlanNodes.Mapping(("workload", WorkloadOf(item.Workload)), ("reasons", TextsOf(item.Reasons))))),
        ("pools", PlanNodes.Sequence(answer.Pools, AdditionOf)),
        ("together", PlanNodes.Sequence(answer.Together, AdditionOf))));

    /// <summary>What a change does.</summary>
    public static MappingNode Write(ChangeEffect effect) => PlanNodes.Mapping(
        ("environment", Text(effect.Environment)),
        ("workload", WorkloadOf(effect.Workload)),
        ("before", StateOf(effect.Before)),
        ("after", StateOf(effect.After)),
        ("moves", PlanNodes.Sequence(effect.Moves, MoveOf)));

    /// <summary>What losses cost.</summary>
    public static MappingNode Write(LossTable table)
    {
        var node = PlanNodes.Mapping(("environment", Text(table.Environment)));
        if (table.Goal is { } goal)
            node.Add("goal", PlanNodes.Mapping(("nodes", new ScalarNode(goal.Nodes)), ("zones", new ScalarNode(goal.Zones))));
        node.Add("losses", PlanNodes.Sequence(table.Losses, LossOf));
        node.Add("failures", PlanNodes.Sequence(table.Failures, loss => Text(loss.Kind + "/" + loss.Name)));
        return node;
    }

    private static MappingNode RoomOf(WorkloadRoom room) => WithNumber("maxReplicas", room.MaxReplicas, PlanNodes.Mapping(
        ("workload", WorkloadOf(room.Workload)),
        ("planned", new ScalarNode(room.Planned)),
        ("placed", new ScalarNode(room.Placed)),
        ("more", new ScalarNode(room.More)),
        ("message", Text(room.Message)),
        ("pools", PlanNodes.Sequence(room.Pools, pool => PlanNodes.Mapping(
            ("pool", Text(pool.Pool)), ("nodes", new ScalarNode(pool.Nodes)), ("more", new ScalarNode(pool.More)), ("reasons", NumbersOf(pool.Reasons)))))));

    private static MappingNode RemovalOf(NodeRemoval removal) => PlanNodes.Mapping(
        ("node", Text(removal.Node)),
        ("pool", Text(removal.Pool)),
        ("zone", Text(removal.Zone)),
        ("canGo", new ScalarNode(removal.CanGo)),
        ("moves", PlanNodes.Sequence(removal.Moves, MoveOf)),
        ("pending", PlanNodes.Sequence(removal.Pending, UnplacedOf)),
        ("blocked", PlanNodes.Sequence(removal.Blocked, pod => PlanNodes.Mapping(("name", Text(pod.Name)), ("workload", WorkloadOf(pod.Workload)), ("reason", Text(pod.Reason))))));

    private static MappingNode AdditionOf(PoolAddition pool) => WithNumber("nodes", pool.Nodes, PlanNodes.Mapping(
        ("pool", Text(pool.Pool)), ("isLeast", new ScalarNode(pool.IsLeast)), ("obstacle", Text(pool.Obstacle))));

    private static MappingNode StateOf(PlanState state) => WithNumber("nodesNeeded", state.NodesNeeded, PlanNodes.Mapping(
        ("placed", new ScalarNode(state.Placed)),
        ("pending", PlanNodes.Sequence(state.Pending, UnplacedOf)),
        ("nodes", new ScalarNode(state.Nodes)),
        ("pools", PlanNodes.Sequence(state.Pools, pool => PlanNodes.Mapping(
            ("pool", Text(pool.Pool)), ("nodes", new ScalarNode(pool.Nodes)), ("allocatable", PlanNodes.AmountsOf(pool.Allocatable)), ("free", PlanNodes.AmountsOf(pool.Free)))))));

    private static MappingNode LossOf(Loss loss) => PlanNodes.Mapping(
        ("kind", Text(loss.Kind.ToString())),
        ("name", Text(loss.Name)),
        ("nodes", PlanNodes.Sequence(loss.Nodes, Text)),
        ("lostPods", new ScalarNode(loss.LostPods)),
        ("isBorne", new ScalarNode(loss.IsBorne)),
        ("moves", PlanNodes.Sequence(loss.Moves, MoveOf)),
        ("pending", PlanNodes.Sequence(loss.Pending, UnplacedOf)),
        ("workloads", PlanNodes.Sequence(loss.Workloads, WorkloadLossOf)),
        ("budgets", PlanNodes.Sequence(loss.Budgets, budget => PlanNodes.Mapping(
            ("budget", Text(budget.Budget)), ("needed", new ScalarNode(budget.Needed)), ("atOnce", new ScalarNode(budget.AtOnce)), ("again", new ScalarNode(budget.Again)), ("isKept", new ScalarNode(budget.IsKept))))),
        ("gone", PlanNodes.Sequence(loss.Gone, workload => WorkloadOf(workload.Workload))));

    private static MappingNode WorkloadLossOf(WorkloadLoss loss) => PlanNodes.Mapping(
        ("workload", WorkloadOf(loss.Workload)),
        ("planned", new ScalarNode(loss.Planned)),
        ("before", new ScalarNode(loss.Before)),
        ("atOnce", new ScalarNode(loss.AtOnce)),
        ("again", new ScalarNode(loss.Again)));

    private static MappingNode UnplacedOf(UnplacedPod pod) => PlanNodes.Mapping(
        ("name", Text(pod.Name)), ("workload", WorkloadOf(pod.Workload)), ("message", Text(pod.Message)), ("victims", PlanNodes.Sequence(pod.Victims, Text)));

    private static MappingNode MoveOf(PodMove move) => PlanNodes.Mapping(("pod", Text(move.Pod)), ("from", Text(move.From)), ("to", Text(move.To)));

    private static MappingNode WorkloadOf(ObjectKey key) => PlanNodes.Mapping(("kind", Text(key.Kind)), ("name", Text(key.Name)));

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
