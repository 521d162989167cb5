using System.Collections.Generic;

namespace KubeDsl.Scheduling;

/// <summary>A decision that found no node, for plugins that look for a way out.</summary>
public sealed class FailedCycle
{
    private readonly NodeStatuses statuses;
    private readonly HashSet<string> prepared;

    internal FailedCycle(PodInfo pod, ClusterState cluster, NodeFilters filters, NodeStatuses statuses, HashSet<string> prepared)
    {
        this.Pod = pod;
        this.Cluster = cluster;
        this.Filters = filters;
        this.statuses = statuses;
        this.prepared = prepared;
    }

    /// <summary>The Pod.</summary>
    public PodInfo Pod { get; }

    /// <summary>The cluster.</summary>
    public ClusterState Cluster { get; }

    /// <summary>The filters that were asked, for trying out changes. They lack those that were not prepared because another plugin had refused the Pod before.</summary>
    public NodeFilters Filters { get; }

    /// <summary>Why the node was refused. A node that was not looked at has what the refusal of the Pod as a whole says of all nodes.</summary>
    public PluginStatus StatusOf(NodeInfo node) => this.statuses.Of(node);

    /// <summary>True when the plugin had its turn before the decision ended.</summary>
    public bool WasPrepared(IPlugin plugin) => this.prepared.Contains(plugin.Name);
}
