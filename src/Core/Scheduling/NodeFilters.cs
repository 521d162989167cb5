using System.Collections.Generic;

namespace KubeDsl.Scheduling;

/// <summary>The filters of all plugins for one Pod, in the order of the profile.</summary>
public sealed class NodeFilters
{
    private readonly List<(string Plugin, NodeFilter Filter)> entries;

    internal NodeFilters() => this.entries = [];

    private NodeFilters(List<(string Plugin, NodeFilter Filter)> entries) => this.entries = entries;

    /// <summary>The filters with their plugins' names.</summary>
    public IReadOnlyList<(string Plugin, NodeFilter Filter)> Entries => this.entries;

    /// <summary>Asks one filter after the other; the first refusal counts.</summary>
    /// <param name="node">The node.</param>
    /// <param name="plugin">The plugin that refused; empty when none did.</param>
    public PluginStatus Run(NodeInfo node, out string plugin)
    {
        foreach (var entry in this.entries)
        {
            var status = entry.Filter.Filter(node);
            if (status.IsSuccess)
                continue;
            plugin = entry.Plugin;
            return status;
        }

        plugin = "";
        return PluginStatus.Success;
    }

    /// <summary>
    /// Asks the filters twice when the node is kept for other Pods of at least this Pod's priority: once as if they were there, since they will be, and once without them, since they may not come.
    /// </summary>
    public PluginStatus RunWithNominated(NodeInfo node, PodInfo pod, Nominations nominations, out string plugin)
    {
        List<PodInfo>? nominated = null;
        foreach (var other in nominations.On(node.Name))
        {
            if (other.Priority >= pod.Priority && other.Key != pod.Key)
                (nominated ??= []).Add(other);
        }

        if (nominated is not null)
        {
            var copy = node.Clone();
            var filters = this.Clone();
            foreach (var other in nominated)
                filters.AddPod(other, copy);
            var status = filters.Run(copy, out plugin);
            if (!status.IsSuccess)
                return status;
        }

        return this.Run(node, out plugin);
    }

    /// <summary>Puts a Pod on the node and tells every filter.</summary>
    public void AddPod(PodInfo pod, NodeInfo node)
    {
        node.Add(pod);
        foreach (var entry in this.entries)
            entry.Filter.AddPod(pod, node);
    }

    /// <summary>Takes a Pod off the node and tells every filter.</summary>
    public void RemovePod(PodInfo pod, NodeInfo node)
    {
        node.Remove(pod);
        foreach (var entry in this.entries)
            entry.Filter.RemovePod(pod, node);
    }

    /// <summary>A copy for trying out.</summary>
    public NodeFilters Clone()
    {
        var copy = new List<(string Plugin, NodeFilter Filter)>(this.entries.Count);
        foreach (var (plugin, filter) in this.entries)
            copy.Add((plugin, filter.Clone()));
        return new NodeFilters(copy);
    }

    internal void Add(string plugin, NodeFilter filter) => this.entries.Add((plugin, filter));

    internal void Reserve(NodeInfo node)
    {
        foreach (var entry in this.entries)
            entry.Filter.Reserve(node);
    }
}
