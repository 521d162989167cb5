using System;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Queue.Hints;

/// <summary>What changes of Pods are worth.</summary>
internal static class PodHints
{
    /// <summary>True when the Pod that changed is the one that waits.</summary>
    internal static bool IsSame(PodInfo pod, ClusterEvent change) => change.NewPod is { } changed && IsSame(pod, changed);

    internal static bool IsSame(PodInfo pod, PodInfo other) =>
        string.Equals(pod.Key, other.Key, StringComparison.Ordinal) && string.Equals(pod.Pod.Metadata.Uid, other.Pod.Metadata.Uid, StringComparison.Ordinal);

    /// <summary>True when the Pod takes room on a node: it is there, or a node is kept for it.</summary>
    internal static bool HasNode(PodInfo pod) => !string.IsNullOrEmpty(pod.Pod.Spec.NodeName) || !string.IsNullOrEmpty(pod.Pod.Status.NominatedNodeName);

    /// <summary>The Pod that went took room on a node.</summary>
    internal static bool HadNode(PodInfo pod, ClusterEvent change) => change.OldPod is { } gone && HasNode(gone);

    /// <summary>The Pod that went held a port of a node that the Pod wants.</summary>
    internal static bool FreesPort(PodInfo pod, ClusterEvent change)
    {
        if (change.OldPod is not { } gone || !HasNode(gone))
            return false;
        foreach (var wanted in pod.HostPorts)
        {
            foreach (var held in gone.HostPorts)
            {
                if (wanted.ConflictsWith(held))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The Pod was changed so that it needs other features of its node's kubelet.</summary>
    internal static bool NeedsOtherFeatures(PodInfo pod, ClusterEvent change) =>
        change.OldPod is not { } old || change.NewPod is not { } changed || !NodeDeclaredFeatures.NeededBy(old).SetEquals(NodeDeclaredFeatures.NeededBy(changed));
}
