namespace KubeDsl.Scheduling.Queue.Hints;

/// <summary>What changes of nodes are worth to Pods that ask for labels. Source: <c>pkg/scheduler/framework/plugins/nodeaffinity</c>.</summary>
internal sealed class NodeAffinityHint(Plugins.NodeAffinity plugin)
{
    /// <summary>The node matches now and did not before.</summary>
    internal bool NowMatches(PodInfo pod, ClusterEvent change) =>
        change.NewNode is { } node
        && plugin.Admits(node)
        && pod.NodeAffinity.Matches(node)
        && (change.OldNode is not { } old || !pod.NodeAffinity.Matches(old));
}
