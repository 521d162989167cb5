using System;
using System.Collections.Generic;

namespace KubeDsl.Runtime.Events;

/// <summary>The one queue of a run, in the total order (time, priority, sequence).</summary>
internal sealed class EventQueue
{
    private readonly PriorityQueue<ScheduledEvent, (long Time, int Priority, long Sequence)> events = new();
    private long sequence;
    private int foreground;

    /// <summary>True when something is pending that is not mere repetition.</summary>
    internal bool HasForeground => this.foreground > 0;

    internal ScheduledEvent Add(long time, EventPriority priority, long cause, bool background, Action run)
    {
        var added = new ScheduledEvent(time, priority, ++this.sequence, cause, background, run);
        this.events.Enqueue(added, (time, (int)priority, added.Sequence));
        if (!background)
            this.foreground++;
        return added;
    }

    /// <summary>Takes an event out; one that has run or was cancelled before stays as it is.</summary>
    internal void Cancel(ScheduledEvent? cancelled)
    {
        if (cancelled?.Take() is not null && !cancelled.Background)
            this.foreground--;
    }

    /// <summary>The next event, still in the queue; null when there is none.</summary>
    internal ScheduledEvent? Peek()
    {
        while (this.events.TryPeek(out var next, out _))
        {
            if (next.IsPending)
                return next;
            this.events.Dequeue();
        }

        return null;
    }

    /// <summary>Removes the event that <see cref="Peek"/> gave and returns what it does.</summary>
    internal Action Dequeue()
    {
        var next = this.events.Dequeue();
        if (!next.Background)
            this.foreground--;
        return next.Take() ?? throw new InvalidOperationException("Dequeue without Peek.");
    }
}
