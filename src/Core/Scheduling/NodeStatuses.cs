using System;
using System.Collections.Generic;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>The refusals of one decision, by node.</summary>
internal sealed class NodeStatuses
{
    private readonly ClusterState cluster;
    private readonly PluginStatus?[] statuses;
    private readonly string[] plugins;

    internal NodeStatuses(ClusterState cluster)
    {
        this.cluster = cluster;
        this.statuses = new PluginStatus?[cluster.Nodes.Count];
        this.plugins = new string[cluster.Nodes.Count];
    }

    /// <summary>What is true of every node that was not looked at.</summary>
    internal PluginStatus Implicit { get; private set; } = PluginStatus.Unresolvable();

    /// <summary>The plugin behind <see cref="Implicit"/>; empty when nothing set it.</summary>
    internal string ImplicitPlugin { get; private set; } = "";

    /// <summary>How many nodes were looked at and refused.</summary>
    internal int Count { get; private set; }

    internal void SetImplicit(PluginStatus status, string plugin)
    {
        this.Implicit = status;
        this.ImplicitPlugin = plugin;
    }

    internal void Set(NodeInfo node, PluginStatus status, string plugin)
    {
        if (this.statuses[node.Index] is null)
            this.Count++;
        this.statuses[node.Index] = status;
        this.plugins[node.Index] = plugin;
    }

    internal PluginStatus Of(NodeInfo node) => this.statuses[node.Index] ?? this.Implicit;

    /// <summary>How often each reason stands, nodes that were not looked at included.</summary>
    internal FitErrorText CountReasons()
    {
        var text = new FitErrorText(this.statuses.Length);
        foreach (var status in this.statuses)
        {
            if (status is not null)
                text.Count(status);
        }

        text.Count(this.Implicit, this.statuses.Length - this.Count);
        return text;
    }

    internal EquatableMap<NodeRejection> ToRejections()
    {
        var result = new List<KeyValuePair<string, NodeRejection>>(this.Count);
        for (var i = 0; i < this.statuses.Length; i++)
        {
            if (this.statuses[i] is { } status)
                result.Add(new(this.cluster.Nodes[i].Name, new(this.plugins[i], status.Code, status.Reasons)));
        }

        return new(result);
    }

    /// <summary>The plugins that refused a node or all, in ordinal order.</summary>
    internal EquatableArray<string> RejectingPlugins()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var plugin in this.plugins)
        {
            if (plugin is not null)
                names.Add(plugin);
        }

        if (this.ImplicitPlugin.Length > 0)
            names.Add(this.ImplicitPlugin);
        return names.ToEquatableArray();
    }
}
