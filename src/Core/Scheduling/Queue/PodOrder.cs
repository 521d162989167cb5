using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Queue;

/// <summary>The orders in which Pods wait. All are total: no two Pods are equal.</summary>
internal static class PodOrder
{
    /// <summary>The more important first, then who came first. Source: <c>pkg/scheduler/framework/plugins/queuesort</c> (PrioritySort).</summary>
    internal static readonly IComparer<QueuedPod> ByPriority = Comparer<QueuedPod>.Create(ComparePriority);

    /// <summary>Who may be tried again first; within a whole second the more important.</summary>
    internal static readonly IComparer<QueuedPod> ByBackoff = Comparer<QueuedPod>.Create(CompareBackoff);

    /// <summary>Who waits longest.</summary>
    internal static readonly IComparer<QueuedPod> ByAge = Comparer<QueuedPod>.Create(CompareAge);

    private static int ComparePriority(QueuedPod left, QueuedPod right)
    {
        var result = right.Priority.CompareTo(left.Priority);
        return result != 0 ? result : CompareAge(left, right);
    }

    private static int CompareBackoff(QueuedPod left, QueuedPod right)
    {
        var result = Nullable.Compare(left.BackoffExpiry, right.BackoffExpiry);
        return result != 0 ? result : ComparePriority(left, right);
    }

    private static int CompareAge(QueuedPod left, QueuedPod right)
    {
        var result = left.Timestamp.CompareTo(right.Timestamp);
        return result != 0 ? result : left.Sequence.CompareTo(right.Sequence);
    }
}
