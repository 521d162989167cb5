using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KubeDsl.Planning;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Reports;
using KubeDsl.Runtime.Scenarios;

namespace KubeDsl.Runtime.Testing;

/// <summary>
/// Checks that an app survives the loss of any one node or zone, or the drain of any one node: each case is run on a new cluster, from the app being up until the cluster
/// is at rest again. To survive means that all the time every Service has an endpoint and every Deployment, StatefulSet and ReplicaSet a ready Pod; a drain must come to its
/// end and break no disruption budget, too. Failures ask no budget, so what they do to budgets is a question of its own: <see cref="ClusterExpectations.HaveKeptBudgets"/>
/// of the runs. Nor is it asked that all Pods find a new place: one whose volume or spreading keeps it in a lost zone has to wait for the zone.
/// All cases are run, and a <see cref="ClusterAssertionException"/> tells of all that went wrong.
/// </summary>
public static class Survives
{
    /// <summary>The loss of any one node.</summary>
    /// <param name="create">Makes a cluster of a seed: the generated <c>Prod.CreateCluster</c>.</param>
    /// <param name="how">How a node fails.</param>
    /// <param name="seeds">The seeds; seed 1 when none is given.</param>
    /// <returns>The runs, for further questions.</returns>
    public static IReadOnlyList<ScenarioRun> AnyNode(Func<ulong, Cluster> create, NodeFailure how = NodeFailure.PowerLoss, params IEnumerable<ulong> seeds) =>
        Check("the loss of any one node", Sweep.OverNodes(create, node => new Scenario("loss of node " + node.Metadata.Name).At(TimeSpan.Zero, "fail", c => c.Fail(node.Metadata.Name!, how)), seeds));

    /// <summary>The loss of any one node of an environment.</summary>
    /// <inheritdoc cref="AnyNode(Func{ulong, Cluster}, NodeFailure, IEnumerable{ulong})"/>
    public static IReadOnlyList<ScenarioRun> AnyNode(EnvironmentModel environment, NodeFailure how = NodeFailure.PowerLoss, params IEnumerable<ulong> seeds) => AnyNode(ClustersOf(environment), how, seeds);

    /// <summary>The loss of any one zone (label <c>topology.kubernetes.io/zone</c>).</summary>
    /// <param name="create">Makes a cluster of a seed: the generated <c>Prod.CreateCluster</c>.</param>
    /// <param name="how">How its nodes fail.</param>
    /// <param name="seeds">The seeds; seed 1 when none is given.</param>
    /// <returns>The runs, for further questions.</returns>
    public static IReadOnlyList<ScenarioRun> AnyZone(Func<ulong, Cluster> create, NodeFailure how = NodeFailure.PowerLoss, params IEnumerable<ulong> seeds) =>
        Check("the loss of any one zone", Sweep.OverZones(create, zone => new Scenario("loss of zone " + zone).At(TimeSpan.Zero, "fail", c => c.FailZone(zone, how)), seeds));

    /// <summary>The loss of any one zone of an environment.</summary>
    /// <inheritdoc cref="AnyZone(Func{ulong, Cluster}, NodeFailure, IEnumerable{ulong})"/>
    public static IReadOnlyList<ScenarioRun> AnyZone(EnvironmentModel environment, NodeFailure how = NodeFailure.PowerLoss, params IEnumerable<ulong> seeds) => AnyZone(ClustersOf(environment), how, seeds);

    /// <summary>The drain of any one node (<c>kubectl drain</c>); it must come to its end, too: a budget that never gives way blocks it.</summary>
    /// <param name="create">Makes a cluster of a seed: the generated <c>Prod.CreateCluster</c>.</param>
    /// <param name="seeds">The seeds; seed 1 when none is given.</param>
    /// <returns>The runs, for further questions.</returns>
    public static IReadOnlyList<ScenarioRun> AnyDrain(Func<ulong, Cluster> create, params IEnumerable<ulong> seeds) =>
        Check("the drain of any one node", Sweep.OverNodes(create, node => new Scenario("drain of node " + node.Metadata.Name).At(TimeSpan.Zero, "drain", c => c.Drain(node.Metadata.Name!, force: true)), seeds));

    /// <summary>The drain of any one node of an environment.</summary>
    /// <inheritdoc cref="AnyDrain(Func{ulong, Cluster}, IEnumerable{ulong})"/>
    public static IReadOnlyList<ScenarioRun> AnyDrain(EnvironmentModel environment, params IEnumerable<ulong> seeds) => AnyDrain(ClustersOf(environment), seeds);

    /// <summary>What the environment itself says it survives, <c>[Survives(Nodes = 1, Zones = 1)]</c>: the loss of each set of so many nodes at once, and of so many zones.</summary>
    /// <param name="environment">The environment, such as <c>Prod.Model</c>.</param>
    /// <param name="how">How the nodes fail.</param>
    /// <param name="seeds">The seeds; seed 1 when none is given.</param>
    /// <returns>The runs, for further questions.</returns>
    /// <exception cref="InvalidOperationException">The environment states no goal.</exception>
    public static IReadOnlyList<ScenarioRun> AsDeclared(EnvironmentModel environment, NodeFailure how = NodeFailure.PowerLoss, params IEnumerable<ulong> seeds)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (environment.Survives is not { } goal)
            throw new InvalidOperationException($"The environment '{environment.Name}' does not say what it survives. Say it: [Survives(Nodes = 1)].");
        var create = ClustersOf(environment);
        var nodes = Sweep.OverSets(create, Sweep.NodesOf, goal.Nodes, lost => new Scenario("loss of " + Named("node", lost)).At(TimeSpan.Zero, "fail", c => Each(lost, node => c.Fail(node, how))), seeds);
        var zones = Sweep.OverSets(create, Sweep.ZonesOf, goal.Zones, lost => new Scenario("loss of " + Named("zone", lost)).At(TimeSpan.Zero, "fail", c => Each(lost, zone => c.FailZone(zone, how))), seeds);
        return Check(FormattableString.Invariant($"what it declares ({Count(goal.Nodes, "node")}, {Count(goal.Zones, "zone")})"), [.. nodes, .. zones]);
    }

    private static string Named(string what, IReadOnlyList<string> names) => (names.Count == 1 ? what : what + "s") + " " + string.Join(", ", names);

    private static string Count(int number, string noun) => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");

    private static void Each(IEnumerable<string> names, Action<string> act)
    {
        foreach (var name in names)
            act(name);
    }

    private static Func<ulong, Cluster> ClustersOf(EnvironmentModel environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return seed => new Cluster(environment, new() { Seed = seed });
    }

    private static IReadOnlyList<ScenarioRun> Check(string what, IReadOnlyList<ScenarioRun> runs)
    {
        var failed = runs.Select(run => (Run: run, Faults: FaultsOf(run))).Where(r => r.Faults.Count > 0).ToList();
        if (failed.Count == 0)
            return runs;
        var text = new StringBuilder();
        foreach (var (run, faults) in failed)
        {
            text.Append(CultureInfo.InvariantCulture, $"{run.Scenario} (seed {run.Seed}): ").AppendJoin("; ", faults).Append('\n');
            foreach (var stuck in run.Report().Stuck)
                text.Append("  ").Append(stuck.Object).Append(": ").Append(stuck.Reason).Append(": ").Append(stuck.Message).Append('\n');
        }

        var name = failed[0].Run.Cluster.Environment?.Name is { Length: > 0 } environment ? environment : "the cluster";
        throw new ClusterAssertionException(name + " to survive " + what, FormattableString.Invariant($"{failed.Count} of {runs.Count} runs went wrong"), [.. failed.Select(f => f.Run.Seed).Distinct()], text.ToString().TrimEnd('\n'));
    }

    private static List<string> FaultsOf(ScenarioRun run)
    {
        var report = run.Report();
        return
        [
            .. report.Budgets.Where(b => run.Cluster.Drains.Count > 0 && b.Below > TimeSpan.Zero).Select(b => FormattableString.Invariant($"{b.Budget} had down to {b.MinHealthy} of {b.Desired} healthy Pods and was broken for {ReportText.Seconds(b.Below)}")),
            .. report.Services.Where(s => s.WithoutEndpoint > TimeSpan.Zero).Select(s => $"{s.Service} was without an endpoint for {ReportText.Seconds(s.WithoutEndpoint)}"),
            .. report.Workloads.Where(w => w is { Workload.Kind: not "DaemonSet", Wanted: > 0, MinReady: 0 }).Select(w => $"{w.Workload} was without a ready Pod"),
            .. run.Cluster.Drains.Where(d => !d.IsCompleted).Select(d => "the drain did not come to its end: " + string.Join("; ", d.Blocked.Select(b => b.Key + ": " + b.Value))),
        ];
    }
}
