using System;

namespace KubeDsl.Runtime.Events;

/// <summary>Something that will happen at an instant of virtual time, unless it is cancelled before.</summary>
internal sealed class ScheduledEvent(long time, EventPriority priority, long sequence, long cause, bool background, Action run)
{
    private Action? run = run;

    /// <summary>When, in ticks of 100 ns since the start of the run.</summary>
    internal long Time => time;

    internal EventPriority Priority => priority;

    internal long Sequence => sequence;

    /// <summary>The trace entry that led to this event.</summary>
    internal long Cause => cause;

    /// <summary>True for what repeats for ever (periodic loops, back-offs at their maximum): it does not keep a cluster from being at rest.</summary>
    internal bool Background => background;

    internal bool IsPending => this.run is not null;

    internal Action? Take()
    {
        var taken = this.run;
        this.run = null;
        return taken;
    }
}
