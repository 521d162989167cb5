using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Planning;

/// <summary>Nodes that are alike: same capacity, labels and taints, spread over the cluster's zones.</summary>
public sealed record NodePoolModel
{
    private const string HostnameLabel = "kubernetes.io/hostname";
    private const string ZoneLabel = "topology.kubernetes.io/zone";

    /// <summary>The pool's name, such as <c>general</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The nodes, ordered by name.</summary>
    public EquatableArray<Node> Nodes { get; init; }

    /// <summary>A pool of equal nodes, named after the pool with numbers of one width (so that names sort as numbers do), put in the zones one after the other.</summary>
    /// <param name="name">The pool's name.</param>
    /// <param name="count">How many nodes; none when negative.</param>
    /// <param name="zones">The values of the label <c>topology.kubernetes.io/zone</c>; none for nodes without it.</param>
    /// <param name="template">What the nodes have in common; they get their own name and <c>kubernetes.io/hostname</c>.</param>
    public static NodePoolModel Create(string name, int count, EquatableArray<string> zones, Node template)
    {
        var digits = "D" + count.ToString(CultureInfo.InvariantCulture).Length.ToString(CultureInfo.InvariantCulture);
        var nodes = new List<Node>();
        for (var i = 0; i < count; i++)
        {
            var node = name + "-" + (i + 1).ToString(digits, CultureInfo.InvariantCulture);
            var labels = template.Metadata.Labels.With(HostnameLabel, node);
            if (!zones.IsEmpty)
                labels = labels.With(ZoneLabel, zones[i % zones.Count]);
            nodes.Add(template with { Metadata = template.Metadata with { Name = node, Labels = labels } });
        }

        return new NodePoolModel { Name = name, Nodes = nodes.ToEquatableArray() };
    }

    /// <summary>What the nodes have in common, and their zones: the arguments of <see cref="Create"/>. Null for a pool of no nodes.</summary>
    public (EquatableArray<string> Zones, Node Template)? Describe()
    {
        if (this.Nodes.IsEmpty)
            return null;
        var zones = new List<string>();
        foreach (var node in this.Nodes)
        {
            if (!node.Metadata.Labels.TryGetValue(ZoneLabel, out var zone) || zones.Contains(zone))
                break;
            zones.Add(zone);
        }

        var first = this.Nodes[0];
        var labels = new List<KeyValuePair<string, string>>();
        foreach (var label in first.Metadata.Labels)
        {
            if (label.Key is not (HostnameLabel or ZoneLabel))
                labels.Add(label);
        }

        return (zones.ToEquatableArray(), first with { Metadata = first.Metadata with { Name = null, Labels = new(labels) } });
    }
}
