using System.Collections.Generic;

namespace KubeDsl.Scheduling.Columns;

/// <summary>Everything that is kept by node index, for the nodes as they are. When a node, a label or a taint changes, a new store takes its place.</summary>
internal sealed class ColumnStore
{
    /// <summary>More Pods than any node takes.</summary>
    private const long MorePods = 1L << 40;

    private readonly ClusterState cluster;
    private readonly ResourceTable resources;
    private readonly PlacementTable placements;
    private readonly int[] nodes;

    public ColumnStore(ClusterState cluster, HostTable hosts, ResourceTable resources, IReadOnlyList<PodTemplate> templates, PlacementTable placements)
    {
        this.cluster = cluster;
        this.resources = resources;
        this.placements = placements;
        var count = cluster.Nodes.Count;
        this.Hosts = new int[count];
        for (var node = 0; node < count; node++)
            this.Hosts[node] = hosts.NumberOf(cluster.Nodes[node].Name);
        this.nodes = new int[hosts.Count];
        for (var host = 0; host < this.nodes.Length; host++)
            this.nodes[host] = -1;
        this.Resources = new ResourceColumns(count);
        for (var node = 0; node < count; node++)
        {
            this.nodes[this.Hosts[node]] = node;
            var allocatable = cluster.Nodes[node].Allocatable;
            this.Resources.SetNode(node, allocatable.MilliCpu, allocatable.Memory, allocatable.Pods);
        }

        this.AddResourceColumns();
        this.Log = new ChangeLog(count);
        this.Profiles = new ProfileSet(cluster);
        this.Counters = new CounterSet(cluster, templates, this.Count);
        foreach (var template in templates)
            this.Counters.Join(template);
        for (var row = 0; row < placements.Length; row++)
        {
            if (placements.Template(row) >= 0 && this.NodeOf(placements.Host(row)) is var node and >= 0)
                this.Change(templates[placements.Template(row)], node, 1);
        }
    }

    /// <summary>The host of each node.</summary>
    public int[] Hosts { get; }

    public ResourceColumns Resources { get; }

    public ChangeLog Log { get; }

    public CounterSet Counters { get; }

    public ProfileSet Profiles { get; }

    /// <summary>The node of a host; -1 when there is none by that name.</summary>
    public int NodeOf(int host) => host < this.nodes.Length ? this.nodes[host] : -1;

    /// <summary>Gives each resource that came up since the last call its column.</summary>
    public void AddResourceColumns()
    {
        for (var column = this.Resources.FurtherCount; column < this.resources.Names.Count; column++)
        {
            var allocatable = new long[this.Hosts.Length];
            for (var node = 0; node < allocatable.Length; node++)
                allocatable[node] = this.cluster.Nodes[node].Allocatable[this.resources.Names[column]];
            this.Resources.AddColumn(allocatable);
        }
    }

    /// <summary>Counts a Pod more (or less, with -1) on a node.</summary>
    public void Change(PodTemplate template, int node, int sign)
    {
        this.Resources.Add(template.Demand, node, sign);
        foreach (var contribution in template.Contributions)
            contribution.Counter.Add(node, sign * contribution.Times);
        this.Log.Touch(node);
    }

    /// <summary>Makes a node full for every Pod (with -1), or what it was before (with 1).</summary>
    public void Limit(int node, int sign)
    {
        this.Resources.FreePods[node] += sign * MorePods;
        this.Log.Touch(node);
    }

    private void Count(List<PodTemplate> counted, DomainCounter counter)
    {
        if (!counted.Exists(template => this.placements.CountOf(template.Number) > 0))
            return;
        var isCounted = new HashSet<int>();
        foreach (var template in counted)
            isCounted.Add(template.Number);
        for (var row = 0; row < this.placements.Length; row++)
        {
            if (isCounted.Contains(this.placements.Template(row)) && this.NodeOf(this.placements.Host(row)) is var node and >= 0)
                counter.Add(node, 1);
        }
    }
}
