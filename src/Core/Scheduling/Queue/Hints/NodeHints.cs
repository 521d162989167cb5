using KubeDsl.Scheduling.Plugins;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling.Queue.Hints;

/// <summary>What changes of nodes are worth.</summary>
internal static class NodeHints
{
    /// <summary>The node was cordoned, or not there, and takes Pods now.</summary>
    internal static bool TakesPodsAgain(PodInfo pod, ClusterEvent change) => !TakesPods(change.OldNode) && TakesPods(change.NewNode);

    /// <summary>The waiting Pod goes to cordoned nodes now.</summary>
    internal static bool NowToleratesCordon(PodInfo pod, ClusterEvent change) =>
        change.NewPod is { } changed && PodHints.IsSame(pod, changed) && changed.Tolerations.Tolerate(NodeUnschedulable.Taint);

    /// <summary>The node had taints that the Pod does not tolerate, or was not there, and has none now.</summary>
    internal static bool IsNowTolerated(PodInfo pod, ClusterEvent change) => !Tolerates(pod, change.OldNode) && Tolerates(pod, change.NewNode);

    /// <summary>The node is new, or its kubelet declares other features.</summary>
    internal static bool DeclaresOtherFeatures(PodInfo pod, ClusterEvent change) =>
        change.OldNode is not { } old || change.NewNode is not { } node || old.Node.Status.DeclaredFeatures != node.Node.Status.DeclaredFeatures;

    private static bool TakesPods(NodeInfo? node) => node is not null && node.Node.Spec.Unschedulable != true;

    private static bool Tolerates(PodInfo pod, NodeInfo? node) => node is not null && pod.Tolerations.FirstUntolerated(node.Taints) is null;
}
