using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Environments with larger pools.</summary>
internal static class PoolGrowth
{
    /// <summary>The environment with so many further nodes in a pool that has some, as its declaration would make them.</summary>
    internal static EnvironmentModel Grow(EnvironmentModel environment, string pool, int more)
    {
        var zones = ZonesOf(environment);
        return environment with { Pools = environment.Pools.Select(item => item.Name == pool && more > 0 ? Grow(item, more, zones) : item).ToEquatableArray() };
    }

    /// <summary>One of the pool's nodes of each sort: nodes that differ in nothing but their names.</summary>
    internal static EquatableArray<Node> Sorts(NodePoolModel pool) =>
        pool.Nodes.GroupBy(node => (node.Metadata.Labels.With(TopologyLabels.Hostname, ""), node.Spec, node.Status)).Select(group => group.First()).ToEquatableArray();

    /// <summary>True when the nodes of a pool differ in nothing but their names and zones.</summary>
    internal static bool IsUniform(NodePoolModel pool) =>
        pool.Nodes.Select(node => (node.Metadata.Labels.With(TopologyLabels.Hostname, "").With(TopologyLabels.Zone, ""), node.Spec, node.Status)).Distinct().Count() <= 1;

    /// <summary>How many zones a pool's nodes are put in.</summary>
    internal static int ZoneCount(EnvironmentModel environment, NodePoolModel pool) => Math.Max(1, Describe(pool, ZonesOf(environment)).Zones.Count);

    private static NodePoolModel Grow(NodePoolModel pool, int more, EquatableArray<string> clusterZones)
    {
        var (zones, template) = Describe(pool, clusterZones);
        if (NodePoolModel.Create(pool.Name, pool.Nodes.Count, zones, template).Nodes == pool.Nodes)
            return NodePoolModel.Create(pool.Name, pool.Nodes.Count + more, zones, template);
        var taken = new HashSet<string>(pool.Nodes.Select(node => node.Metadata.Name ?? ""), StringComparer.Ordinal);
        var added = new List<Node>();
        for (var number = 1; added.Count < more; number++)
        {
            var name = pool.Name + "-" + number.ToString(CultureInfo.InvariantCulture);
            if (!taken.Add(name))
                continue;
            var labels = template.Metadata.Labels.With(TopologyLabels.Hostname, name);
            if (!zones.IsEmpty)
                labels = labels.With(TopologyLabels.Zone, zones[(pool.Nodes.Count + added.Count) % zones.Count]);
            added.Add(template with { Metadata = template.Metadata with { Name = name, Labels = labels } });
        }

        return pool with { Nodes = [.. pool.Nodes, .. added] };
    }

    /// <summary>What the pool's nodes have in common. A pool with fewer nodes than the cluster has zones goes on with the zones that it does not reach.</summary>
    private static (EquatableArray<string> Zones, Node Template) Describe(NodePoolModel pool, EquatableArray<string> clusterZones)
    {
        var (zones, template) = pool.Describe() ?? throw new WhatIfException("Pool " + pool.Name + " has no node that tells what its nodes are.");
        return (zones.Count > 0 && zones.Count < clusterZones.Count && clusterZones.Take(zones.Count).SequenceEqual(zones, StringComparer.Ordinal) ? clusterZones : zones, template);
    }

    private static EquatableArray<string> ZonesOf(EnvironmentModel environment)
    {
        EquatableArray<string> most = [];
        foreach (var pool in environment.Pools)
        {
            if (pool.Describe() is { } described && described.Zones.Count > most.Count)
                most = described.Zones;
        }

        return most;
    }
}
