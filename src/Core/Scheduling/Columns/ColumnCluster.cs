using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>The cluster in columns: which Pods of which template are where, and everything computed from that. What is by node is made anew after the nodes changed.</summary>
internal sealed class ColumnCluster
{
    private readonly ClusterState state;
    private readonly ColumnProfile? profile;
    private readonly int indexBudget;
    private readonly ResourceTable resources = new();
    private readonly PortTable ports = new();
    private readonly TemplateSet templates;
    private readonly HashSet<int> closed = [];
    private ColumnStore? store;
    private ColumnPlacer? placer;

    /// <summary>An empty cluster.</summary>
    /// <param name="state">The nodes and all that is not a Pod.</param>
    /// <param name="profile">How to weigh; null when the columns cannot follow the profile and decide nothing.</param>
    /// <param name="indexBudget">The memory for indexes, in bytes.</param>
    public ColumnCluster(ClusterState state, ColumnProfile? profile, int indexBudget)
    {
        this.state = state;
        this.profile = profile;
        this.indexBudget = indexBudget;
        this.templates = new TemplateSet(state, this.resources, this.ports);
    }

    public HostTable Hosts { get; } = new();

    public PlacementTable Placements { get; } = new();

    /// <summary>Counts everything that happens: as long as it stands still, so do all answers.</summary>
    public long Version { get; private set; }

    public bool Owns(PodTemplate template) => template.Number < this.templates.All.Count && this.templates.All[template.Number] == template;

    public PodTemplate Template(int number) => this.templates.All[number];

    public PodTemplate TemplateOf(Pod pod)
    {
        var known = this.templates.All.Count;
        var template = this.templates.Of(pod);
        if (this.store is not null && template.Number == known)
        {
            this.store.AddResourceColumns();
            this.store.Counters.Join(template);
        }

        return template;
    }

    /// <summary>True when the columns can say where a Pod of the template goes; they are brought up to date first.</summary>
    public bool Prepare(PodTemplate template)
    {
        if (this.profile is null || !template.IsColumnar || this.state.Nominations.KeepsNodesFrom(template.Pod.Priority))
            return false;
        if (this.store is null)
        {
            foreach (var other in this.templates.All)
                other.View = null;
            this.store = new ColumnStore(this.state, this.Hosts, this.resources, this.templates.All, this.Placements);
            foreach (var host in this.closed)
                this.Limit(host, -1);
            this.placer = new ColumnPlacer(this.state, this.store, this.ports, this.profile, this.indexBudget);
        }

        return this.placer!.Prepare(template);
    }

    /// <summary>The best node with its total, as a <see cref="NodeKey"/>, of a template that was prepared.</summary>
    public long Best(PodTemplate template) => this.placer!.Best(template);

    /// <summary>The host of a node of the columns.</summary>
    public int HostOf(int node) => this.store!.Hosts[node];

    /// <summary>Puts a Pod on a host and returns its row.</summary>
    public int Occupy(PodTemplate template, int host, int serial)
    {
        this.ports.Take(host, template.Ports);
        this.Change(template, host, 1);
        return this.Placements.Add(template.Number, host, serial);
    }

    /// <summary>Takes the Pod of a row off its host.</summary>
    public void Vacate(int row)
    {
        var template = this.Template(this.Placements.Template(row));
        var host = this.Placements.Host(row);
        this.ports.Release(host, template.Ports);
        this.Change(template, host, -1);
        this.Placements.Remove(row);
    }

    /// <summary>Lets no Pod onto a host.</summary>
    public void Close(int host)
    {
        this.closed.Add(host);
        this.Limit(host, -1);
    }

    /// <summary>Takes back that a host was closed.</summary>
    public void Open(int host)
    {
        this.closed.Remove(host);
        this.Limit(host, 1);
    }

    /// <summary>Says that nodes or namespaces are not what they were.</summary>
    public void Forget()
    {
        this.store = null;
        this.Version++;
    }

    /// <summary>Says that Services or controllers are not what they were, so that other Pods may count as siblings of a Pod.</summary>
    public void ForgetSiblings()
    {
        this.placer?.ForgetSiblings();
        this.Version++;
    }

    /// <summary>Says that something changed that only the plain scheduler looks at.</summary>
    public void Touch() => this.Version++;

    private void Limit(int host, int sign)
    {
        this.Version++;
        if (this.store?.NodeOf(host) is { } node and >= 0)
            this.store.Limit(node, sign);
    }

    private void Change(PodTemplate template, int host, int sign)
    {
        this.Version++;
        if (this.store?.NodeOf(host) is { } node and >= 0)
            this.store.Change(template, node, sign);
    }
}
