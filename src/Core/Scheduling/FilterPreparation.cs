using System.Collections.Generic;

namespace KubeDsl.Scheduling;

/// <summary>What a filter plugin makes of one Pod.</summary>
public sealed class FilterPreparation
{
    private FilterPreparation(NodeFilter? filter, PluginStatus status, IReadOnlyCollection<string>? nodeNames)
    {
        this.Filter = filter;
        this.Status = status;
        this.NodeNames = nodeNames;
    }

    /// <summary>Every node passes.</summary>
    public static FilterPreparation Skip { get; } = new(null, PluginStatus.Success, null);

    /// <summary>What nodes are asked; null when every node passes or the Pod is refused.</summary>
    public NodeFilter? Filter { get; }

    /// <summary>Success, or the refusal of the Pod as a whole.</summary>
    public PluginStatus Status { get; }

    /// <summary>The only nodes worth asking; null when all are.</summary>
    public IReadOnlyCollection<string>? NodeNames { get; }

    /// <summary>Nodes are asked.</summary>
    /// <param name="filter">The question.</param>
    /// <param name="nodeNames">The only nodes worth asking, if the plugin knows them.</param>
    public static FilterPreparation Run(NodeFilter filter, IReadOnlyCollection<string>? nodeNames = null) => new(filter, PluginStatus.Success, nodeNames);

    /// <summary>No node is asked: the Pod cannot be placed.</summary>
    public static FilterPreparation Reject(PluginStatus status) => new(null, status, null);
}
