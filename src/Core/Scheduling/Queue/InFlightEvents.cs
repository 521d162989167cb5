using System.Collections.Generic;

namespace KubeDsl.Scheduling.Queue;

/// <summary>The Pods that are being tried, and what happened since the eldest of these tries began. Source: <c>pkg/scheduler/backend/queue/active_queue.go</c>.</summary>
internal sealed class InFlightEvents
{
    private readonly LinkedList<QueuedPod> pods = new();
    private readonly List<ClusterEvent> events = [];
    private long dropped;

    internal int Count => this.pods.Count;

    internal void Begin(QueuedPod pod)
    {
        pod.InFlightNode = this.pods.AddLast(pod);
        pod.EventsBefore = this.dropped + this.events.Count;
    }

    internal void Log(ClusterEvent change)
    {
        if (this.pods.Count > 0)
            this.events.Add(change);
    }

    /// <summary>What happened since the Pod's try began.</summary>
    internal IEnumerable<ClusterEvent> Since(QueuedPod pod)
    {
        for (var i = (int)(pod.EventsBefore - this.dropped); i < this.events.Count; i++)
            yield return this.events[i];
    }

    /// <summary>Ends the Pod's try and forgets what only it could still ask for.</summary>
    internal void End(QueuedPod pod)
    {
        this.pods.Remove(pod.InFlightNode!);
        pod.InFlightNode = null;
        var needed = this.pods.First is { } eldest ? (int)(eldest.Value.EventsBefore - this.dropped) : this.events.Count;

        // Dropping half at a time keeps the cost of dropping in proportion to what was logged.
        if (needed * 2 < this.events.Count)
            return;
        this.events.RemoveRange(0, needed);
        this.dropped += needed;
    }
}
