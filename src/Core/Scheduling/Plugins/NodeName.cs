using System;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Takes only the node that the Pod names itself. Source: <c>pkg/scheduler/framework/plugins/nodename</c>.</summary>
public sealed class NodeName : IFilterPlugin
{
    private static readonly PluginStatus OtherNode = PluginStatus.Unresolvable("node(s) didn't match the requested node name");

    /// <inheritdoc/>
    public string Name => nameof(NodeName);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster) =>
        string.IsNullOrEmpty(pod.Pod.Spec.NodeName) ? FilterPreparation.Skip : FilterPreparation.Run(new NameFilter(pod.Pod.Spec.NodeName!));

    private sealed class NameFilter(string name) : NodeFilter
    {
        public override PluginStatus Filter(NodeInfo node) => string.Equals(node.Name, name, StringComparison.Ordinal) ? PluginStatus.Success : OtherNode;
    }
}
