using System;
using System.Collections.Generic;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>
/// The order in which kube-scheduler looks at nodes when it does not look at all of them: one of each zone in turn, so that a sample holds every zone.
/// Source: <c>pkg/scheduler/backend/cache/node_tree.go</c>.
/// </summary>
internal sealed class NodeTree
{
    private readonly List<Zone> zones = [];

    internal void Add(NodeInfo node)
    {
        var key = ZoneKey(node.Labels);
        var zone = this.zones.Find(z => string.Equals(z.Key, key, StringComparison.Ordinal));
        if (zone is null)
            this.zones.Add(zone = new Zone(key));
        zone.Nodes.Add(node);
    }

    /// <summary>Removes a node from the zone that its labels name; call it before they change.</summary>
    internal void Remove(NodeInfo node)
    {
        var key = ZoneKey(node.Labels);
        var zone = this.zones.Find(z => string.Equals(z.Key, key, StringComparison.Ordinal));
        if (zone is null)
            return;
        zone.Nodes.Remove(node);
        if (zone.Nodes.Count == 0)
            this.zones.Remove(zone);
    }

    internal static bool SameZone(EquatableMap<string> left, EquatableMap<string> right) => string.Equals(ZoneKey(left), ZoneKey(right), StringComparison.Ordinal);

    internal void ListTo(List<NodeInfo> list)
    {
        var more = true;
        for (var i = 0; more; i++)
        {
            more = false;
            foreach (var zone in this.zones)
            {
                if (i >= zone.Nodes.Count)
                    continue;
                list.Add(zone.Nodes[i]);
                more = true;
            }
        }
    }

    private static string ZoneKey(EquatableMap<string> labels)
    {
        var zone = labels.GetValueOrDefault(TopologyLabels.LegacyZone) ?? labels.GetValueOrDefault(TopologyLabels.Zone) ?? "";
        var region = labels.GetValueOrDefault(TopologyLabels.LegacyRegion) ?? labels.GetValueOrDefault(TopologyLabels.Region) ?? "";
        return zone.Length + region.Length == 0 ? "" : region + ":\0:" + zone;
    }

    private sealed class Zone(string key)
    {
        internal string Key { get; } = key;

        internal List<NodeInfo> Nodes { get; } = [];
    }
}
