using KubeDsl.Resources;

namespace KubeDsl.Scheduling.Queue.Hints;

/// <summary>What changes are worth to Pods that found too little of a resource. Source: <c>pkg/scheduler/framework/plugins/noderesources/fit.go</c>.</summary>
internal static class ResourceHints
{
    /// <summary>The waiting Pod itself asks for less now, or a Pod on a node asks for less of something that the waiting Pod wants.</summary>
    internal static bool ScalesDown(PodInfo pod, ClusterEvent change)
    {
        if (change.OldPod is not { } old || change.NewPod is not { } changed)
            return true;
        if (PodHints.IsSame(pod, changed))
            return true;
        return !string.IsNullOrEmpty(changed.Pod.Spec.NodeName) && HasMore(pod.Requests, changed.CountedRequests, old.CountedRequests);
    }

    /// <summary>The node, were it empty, has room for the Pod, and is new or has more of something that the Pod wants.</summary>
    internal static bool HasMoreRoom(PodInfo pod, ClusterEvent change)
    {
        if (change.NewNode is not { } node || !Fits(pod.Requests, node.Allocatable))
            return false;
        return change.OldNode is not { } old || node.Allocatable.Pods > old.Allocatable.Pods || HasMore(pod.Requests, old.Allocatable, node.Allocatable);
    }

    private static bool Fits(ResourceVector wanted, ResourceVector allocatable)
    {
        if (allocatable.Pods < 1 || wanted.MilliCpu > allocatable.MilliCpu || wanted.Memory > allocatable.Memory || wanted.EphemeralStorage > allocatable.EphemeralStorage)
            return false;
        foreach (var name in wanted.ScalarNames)
        {
            if (wanted[name] > allocatable[name])
                return false;
        }

        return true;
    }

    /// <summary>True when there is more of something wanted in the second than in the first.</summary>
    private static bool HasMore(ResourceVector wanted, ResourceVector before, ResourceVector after)
    {
        if ((wanted.MilliCpu > 0 && after.MilliCpu > before.MilliCpu)
            || (wanted.Memory > 0 && after.Memory > before.Memory)
            || (wanted.EphemeralStorage > 0 && after.EphemeralStorage > before.EphemeralStorage))
        {
            return true;
        }

        foreach (var name in wanted.ScalarNames)
        {
            if (wanted[name] > 0 && after[name] > before[name])
                return true;
        }

        return false;
    }
}
