using System;

namespace KubeDsl.Scheduling.Queue;

/// <summary>
/// Pods that wait for their back-off to pass: those that plugins rejected apart from those that met an error, which are never tried early.
/// Source: <c>pkg/scheduler/backend/queue/backoff_queue.go</c>.
/// </summary>
internal sealed class BackoffQueue(QueueSettings settings)
{
    private readonly PodHeap rejected = new(PodOrder.ByBackoff);
    private readonly PodHeap failed = new(PodOrder.ByBackoff);

    internal int Count => this.rejected.Count + this.failed.Count;

    /// <summary>The next whole second at which a Pod's back-off has passed; null when none waits.</summary>
    internal DateTimeOffset? NextTick
    {
        get
        {
            var first = this.rejected.Head?.BackoffExpiry;
            var second = this.failed.Head?.BackoffExpiry;
            var expiry = first is null || second < first ? second : first;
            return expiry?.AddSeconds(1);
        }
    }

    /// <summary>True while the Pod must wait: through the whole second in which its back-off ends.</summary>
    internal static bool IsBackingOff(QueuedPod pod, DateTimeOffset now) => pod.BackoffExpiry is { } expiry && expiry >= QueueSettings.WholeSecond(now);

    /// <summary>Reckons anew how long the Pod must wait, from its time stamp on.</summary>
    internal void SetExpiry(QueuedPod pod)
    {
        var failures = pod.ConsecutiveErrors > 0 ? pod.ConsecutiveErrors : pod.UnschedulableCount;
        pod.BackoffExpiry = failures == 0 ? null : QueueSettings.WholeSecond(pod.Timestamp + settings.BackoffAfter(failures));
    }

    internal void Add(QueuedPod pod) => this.HeapOf(pod).Add(pod);

    internal void Remove(QueuedPod pod) => this.HeapOf(pod).Remove(pod);

    internal void Reorder(QueuedPod pod) => this.HeapOf(pod).Reorder(pod);

    /// <summary>The rejected Pod that would come out next, though its back-off may not have passed; null when there is none.</summary>
    internal QueuedPod? PopEarly() => this.rejected.Pop();

    /// <summary>A Pod whose back-off has passed; null when there is none.</summary>
    internal QueuedPod? PopCompleted(DateTimeOffset now) => PopCompleted(this.rejected, now) ?? PopCompleted(this.failed, now);

    private static QueuedPod? PopCompleted(PodHeap heap, DateTimeOffset now) => heap.Head is { } head && !IsBackingOff(head, now) ? heap.Pop() : null;

    private PodHeap HeapOf(QueuedPod pod) => pod.HasFailedWithError ? this.failed : this.rejected;
}
