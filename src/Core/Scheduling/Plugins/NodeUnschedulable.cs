using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Keeps Pods off cordoned nodes unless they tolerate that. Source: <c>pkg/scheduler/framework/plugins/nodeunschedulable</c>.</summary>
public sealed class NodeUnschedulable : IFilterPlugin
{
    private static readonly PluginStatus Cordoned = PluginStatus.Unresolvable("node(s) were unschedulable");

    /// <summary>The taint that stands for <c>spec.unschedulable</c>.</summary>
    public static Taint Taint { get; } = new() { Key = "node.kubernetes.io/unschedulable", Effect = Tolerations.NoSchedule };

    /// <inheritdoc/>
    public string Name => nameof(NodeUnschedulable);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster) =>
        pod.Tolerations.Tolerate(Taint) ? FilterPreparation.Skip : FilterPreparation.Run(CordonFilter.Instance);

    private sealed class CordonFilter : NodeFilter
    {
        internal static readonly CordonFilter Instance = new();

        public override PluginStatus Filter(NodeInfo node) => node.Node.Spec.Unschedulable == true ? Cordoned : PluginStatus.Success;
    }
}
