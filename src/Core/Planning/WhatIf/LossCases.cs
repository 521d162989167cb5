using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What may be lost at once.</summary>
internal static class LossCases
{
    /// <summary>More sets of nodes than this are not tried one by one.</summary>
    private const int Most = 20_000;

    /// <summary>Each node, zone and pool; and as many nodes or zones at the same time as the goal names.</summary>
    /// <exception cref="WhatIfException">There are too many sets of so many nodes.</exception>
    internal static List<(LossKind Kind, string Name, ClusterNode[] Nodes)> Of(IReadOnlyList<ClusterNode> nodes, SurvivalGoal? goal)
    {
        var singles = nodes.Select(node => (node.Name, Nodes: new[] { node })).ToList();
        var zones = Groups(nodes.Where(node => node.Zone.Length > 0), node => node.Zone).OrderBy(zone => zone.Name, StringComparer.Ordinal).ToList();
        return
        [
            .. Cases(LossKind.Node, singles, goal?.Nodes ?? 1),
            .. Cases(LossKind.Zone, zones, goal?.Zones ?? 1),
            .. Cases(LossKind.Pool, Groups(nodes, node => node.Pool), 1),
        ];
    }

    private static List<(string Name, ClusterNode[] Nodes)> Groups(IEnumerable<ClusterNode> nodes, Func<ClusterNode, string> key) =>
        nodes.GroupBy(key, StringComparer.Ordinal).Select(group => (group.Key, group.ToArray())).ToList();

    private static List<(LossKind Kind, string Name, ClusterNode[] Nodes)> Cases(LossKind kind, List<(string Name, ClusterNode[] Nodes)> parts, int together)
    {
        var cases = parts.ConvertAll(part => (kind, part.Name, part.Nodes));
        var last = parts.Select((part, index) => (part.Name, part.Nodes, Index: index)).ToList();
        for (var size = 2; size <= Math.Min(together, parts.Count); size++)
        {
            if (Count(parts.Count, size) > Most)
                throw new WhatIfException(string.Format(CultureInfo.InvariantCulture, "The goal names {0} of {1} {2}s at the same time: more than {3} sets, which are too many to try one by one.", together, parts.Count, kind.ToString().ToLowerInvariant(), Most));
            last = last.SelectMany(set => parts.Skip(set.Index + 1).Select((part, index) => (set.Name + " + " + part.Name, set.Nodes.Concat(part.Nodes).ToArray(), set.Index + 1 + index))).ToList();
            cases.AddRange(last.Select(set => (kind, set.Name, set.Nodes)));
        }

        return cases;
    }

    /// <summary>How many sets of a size there are.</summary>
    private static double Count(int parts, int size)
    {
        var count = 1.0;
        for (var i = 0; i < size; i++)
            count = count * (parts - i) / (i + 1);
        return count;
    }
}
