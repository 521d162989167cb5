using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Scenarios;

namespace KubeDsl.Runtime.Testing;

/// <summary>Runs a scenario once for each node or each zone, every time on a new cluster, so that no case is forgotten and none disturbs another.</summary>
public static class Sweep
{
    private const string ZoneLabel = "topology.kubernetes.io/zone";

    /// <summary>One run for each node and each seed.</summary>
    /// <param name="create">Makes a cluster of a seed: the generated <c>Prod.CreateCluster</c>.</param>
    /// <param name="scenario">The scenario for a node.</param>
    /// <param name="seeds">The seeds; seed 1 when none is given.</param>
    /// <exception cref="ScenarioException">A step failed; the message has step and seed.</exception>
    public static IReadOnlyList<ScenarioRun> OverNodes(Func<ulong, Cluster> create, Func<Node, Scenario> scenario, params IEnumerable<ulong> seeds) =>
        Over(create, cluster => cluster.Nodes, scenario, seeds);

    /// <summary>One run for each zone (label <c>topology.kubernetes.io/zone</c>) and each seed.</summary>
    /// <param name="create">Makes a cluster of a seed: the generated <c>Prod.CreateCluster</c>.</param>
    /// <param name="scenario">The scenario for a zone.</param>
    /// <param name="seeds">The seeds; seed 1 when none is given.</param>
    /// <exception cref="ScenarioException">A step failed; the message has step and seed.</exception>
    public static IReadOnlyList<ScenarioRun> OverZones(Func<ulong, Cluster> create, Func<string, Scenario> scenario, params IEnumerable<ulong> seeds) =>
        Over(create, ZonesOf, scenario, seeds);

    /// <summary>One run for each set of so many names and each seed; none when the number is 0.</summary>
    internal static List<ScenarioRun> OverSets(Func<ulong, Cluster> create, Func<Cluster, string[]> names, int size, Func<IReadOnlyList<string>, Scenario> scenario, IEnumerable<ulong> seeds) =>
        Over(create, cluster => size <= 0 ? [] : Subsets(names(cluster), size), scenario, seeds);

    internal static string[] NodesOf(Cluster cluster) => [.. cluster.Nodes.Select(n => n.Metadata.Name!)];

    internal static string[] ZonesOf(Cluster cluster) =>
        [.. cluster.Nodes.Select(n => n.Metadata.Labels.GetValueOrDefault(ZoneLabel)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static List<ScenarioRun> Over<T>(Func<ulong, Cluster> create, Func<Cluster, IEnumerable<T>> cases, Func<T, Scenario> scenario, IEnumerable<ulong> seeds)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(seeds);
        var runs = new List<ScenarioRun>();
        foreach (var seed in seeds.DefaultIfEmpty(1UL))
        {
            foreach (var one in cases(create(seed)).ToList())
                runs.Add(scenario(one).Run(create(seed)));
        }

        return runs;
    }

    private static IEnumerable<IReadOnlyList<string>> Subsets(IReadOnlyList<string> names, int size, int from = 0)
    {
        if (size == 0)
            return [[]];
        return Enumerable.Range(from, Math.Max(0, names.Count - from)).SelectMany(i => Subsets(names, size - 1, i + 1).Select(rest => (IReadOnlyList<string>)[names[i], .. rest]));
    }
}
