using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Takes nodes whose ports are free for the Pod's host ports. Source: <c>pkg/scheduler/framework/plugins/nodeports</c>.</summary>
public sealed class NodePorts : IFilterPlugin
{
    private static readonly PluginStatus Taken = PluginStatus.Unschedulable("node(s) didn't have free ports for the requested pod ports");

    /// <inheritdoc/>
    public string Name => nameof(NodePorts);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster) =>
        pod.HostPorts.IsEmpty ? FilterPreparation.Skip : FilterPreparation.Run(new PortFilter(pod.HostPorts));

    private sealed class PortFilter(EquatableArray<HostPort> wanted) : NodeFilter
    {
        public override PluginStatus Filter(NodeInfo node) => node.ConflictsWith(wanted) ? Taken : PluginStatus.Success;
    }
}
