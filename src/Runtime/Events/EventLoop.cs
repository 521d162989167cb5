using System;

namespace KubeDsl.Runtime.Events;

/// <summary>Runs events one after the other and moves the time; it knows what led to what, and where a run has to end.</summary>
internal sealed class EventLoop(ulong seed, Trace trace, long maxSteps, TimeSpan maxTime)
{
    private const int EventsInMessages = 20;
    private readonly EventQueue queue = new();
    private bool instantHasEnded;

    /// <summary>Ticks of 100 ns since the start of the run.</summary>
    internal long Time { get; private set; }

    /// <summary>How many events have run.</summary>
    internal long Steps { get; private set; }

    /// <summary>Whose event runs now; users' own when none does.</summary>
    internal EventPriority Priority { get; private set; } = EventPriority.UserAction;

    /// <summary>The trace entry that led to what runs now.</summary>
    internal long Cause { get; set; }

    /// <summary>True while an event runs: what it calls cannot run others.</summary>
    internal bool IsRunning { get; private set; }

    /// <summary>Called when nothing more happens at the present instant, before the time moves on; null while nobody observes.</summary>
    internal Action? InstantEnded
    {
        get;
        set
        {
            field = value;
            this.instantHasEnded = false;
        }
    }

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
        this.RefuseWithinEvent();
        this.EndInstant();
        if (this.queue.Peek() is not { } next || next.Time > until)
            return false;
        if (this.Steps >= maxSteps)
            throw this.Limit(FormattableString.Invariant($"{maxSteps} steps"));
        if (next.Time > maxTime.Ticks)
            throw this.Limit(FormattableString.Invariant($"{maxTime:c} of virtual time"));
        this.Steps++;
        this.instantHasEnded = false;
        this.IsRunning = true;
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
            this.IsRunning = false;
        }

        return true;
    }

    /// <summary>Runs all that is due up to an instant, then moves the time there.</summary>
    internal void RunUntil(long until)
    {
        this.RefuseWithinEvent();
        while (this.RunNext(until))
        {
        }

        this.Time = Math.Max(this.Time, until);
    }

    /// <summary>Runs until nothing is pending but repetition.</summary>
    internal void RunToRest()
    {
        this.RefuseWithinEvent();
        do
        {
            while (this.queue.HasForeground && this.RunNext(long.MaxValue))
            {
            }

            this.EndInstant();
        }
        while (this.queue.HasForeground);
    }

    private void RefuseWithinEvent()
    {
        if (this.IsRunning)
            throw new InvalidOperationException("The cluster runs already: what is called while it runs, such as a step of a scenario, can change it but cannot run it. Plan another step for what is to happen later.");
    }

    private void EndInstant()
    {
        if (this.InstantEnded is null || this.instantHasEnded || (this.queue.Peek() is { } next && next.Time <= this.Time))
            return;
        this.instantHasEnded = true;
        this.InstantEnded();
    }

    private SimulationLimitException Limit(string limit) => new(limit, seed, this.Steps, new(this.Time), trace.Last(EventsInMessages));
}
