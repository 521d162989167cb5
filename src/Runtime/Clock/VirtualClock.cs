using System;
using System.Threading;
using KubeDsl.Runtime.Events;

namespace KubeDsl.Runtime.Clock;

/// <summary>
/// The time inside a cluster. It stands still until the cluster runs, then jumps from event to event and never goes back; the machine's clock plays no part.
/// Timers made from it fire while the cluster runs.
/// </summary>
public sealed class VirtualClock : TimeProvider
{
    private readonly DateTimeOffset start;
    private readonly EventLoop loop;

    internal VirtualClock(DateTimeOffset start, EventLoop loop)
    {
        this.start = start.ToUniversalTime();
        this.loop = loop;
    }

    /// <summary>The virtual time that has passed since the start of the run.</summary>
    public TimeSpan Elapsed => new(this.loop.Time);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The present instant.</summary>
    internal DateTimeOffset Now => this.start.AddTicks(this.loop.Time);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => this.Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => this.loop.Time;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new VirtualTimer(this.loop, () => callback(state), dueTime, period);
    }

    /// <summary>The instant in ticks since the start of the run.</summary>
    internal long TicksOf(DateTimeOffset instant) => (instant - this.start).Ticks;

    internal DateTimeOffset InstantOf(long ticks) => this.start.AddTicks(ticks);
}
