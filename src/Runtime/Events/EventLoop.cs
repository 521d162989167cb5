using System;

namespace KubeDsl.Runtime.Events;

/// <summary>Runs events one after the other and moves the time; it knows what led to what, and where a run has to end.</summary>
internal sealed class EventLoop(ulong seed, Trace trace, long maxSteps, TimeSpan maxTime)
{
    private const int EventsInMessages = 20;
    private readonly EventQueue queue = new();

    /// <summary>Ticks of 100 ns since the start of the run.</summary>
    internal long Time { get; private set; }

    /// <summary>How many events have run.</summary>
    internal long Steps { get; private set; }

    /// <summary>Whose event runs now; users' own when none does.</summary>
    internal EventPriority Priority { get; private set; } = EventPriority.UserAction;

    /// <summary>The trace entry that led to what runs now.</summary>
    internal long Cause { get; set; }

    /// <summary>True when nothing is pending but repetition.</summary>
    internal bool IsAtRest => !this.queue.HasForeground;

    /// <summary>The time of the next event in ticks; null when there is none.</summary>
    internal long? NextTime => this.queue.Peek()?.Time;

    internal ScheduledEvent At(long time, EventPriority priority, Action run, bool background = false) =>
        this.queue.Add(Math.Max(time, this.Time), priority, this.Cause, background, run);

    internal ScheduledEvent After(TimeSpan delay, EventPriority priority, Action run, bool background = false) =>
        this.At(this.Time + Math.Max(0, delay.Ticks), priority, run, background);

    internal void Cancel(ScheduledEvent? cancelled) => this.queue.Cancel(cancelled);

    /// <summary>Runs the next event if it is due by then; false when it is not, and the time stays.</summary>
    internal bool RunNext(long until)
    {
        if (this.queue.Peek() is not { } next || next.Time > until)
            return false;
        if (this.Steps >= maxSteps)
            throw this.Limit(FormattableString.Invariant($"{maxSteps} steps"));
        if (next.Time > maxTime.Ticks)
            throw this.Limit(FormattableString.Invariant($"{maxTime:c} of virtual time"));
        this.Steps++;
        this.Time = next.Time;
        this.Cause = next.Cause;
        this.Priority = next.Priority;
        try
        {
            this.queue.Dequeue()();
        }
        finally
        {
            this.Cause = 0;
            this.Priority = EventPriority.UserAction;
        }

        return true;
    }

    /// <summary>Runs all that is due up to an instant, then moves the time there.</summary>
    internal void RunUntil(long until)
    {
        while (this.RunNext(until))
        {
        }

        this.Time = Math.Max(this.Time, until);
    }

    /// <summary>Runs until nothing is pending but repetition.</summary>
    internal void RunToRest()
    {
        while (this.queue.HasForeground && this.RunNext(long.MaxValue))
        {
        }
    }

    private SimulationLimitException Limit(string limit) => new(limit, seed, this.Steps, new(this.Time), trace.Last(EventsInMessages));
}
