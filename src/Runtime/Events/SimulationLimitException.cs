using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace KubeDsl.Runtime.Events;

/// <summary>A run went beyond its bounds: it would most likely never come to rest. The message has the seed, the step and the last events.</summary>
public sealed class SimulationLimitException : Exception
{
    internal SimulationLimitException(string limit, ulong seed, long step, TimeSpan time, IReadOnlyList<TraceEntry> lastEvents)
        : base(Describe(limit, seed, step, time, lastEvents))
    {
        this.Seed = seed;
        this.Step = step;
        this.Time = time;
        this.LastEvents = lastEvents;
    }

    /// <summary>The seed that repeats the run.</summary>
    public ulong Seed { get; }

    /// <summary>How many events had run.</summary>
    public long Step { get; }

    /// <summary>The virtual time since the start of the run.</summary>
    public TimeSpan Time { get; }

    /// <summary>What happened last, oldest first.</summary>
    public IReadOnlyList<TraceEntry> LastEvents { get; }

    private static string Describe(string limit, ulong seed, long step, TimeSpan time, IReadOnlyList<TraceEntry> lastEvents) => string.Create(
        CultureInfo.InvariantCulture,
        $"The cluster did not come to rest within {limit} (seed {seed}, step {step}, virtual time {time:c}). Last events:\n{string.Join("\n", lastEvents.Select(e => "  " + e))}");
}
