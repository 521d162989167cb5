using System;

namespace KubeDsl.Scheduling.Queue;

/// <summary>How long Pods wait between tries.</summary>
public sealed record QueueSettings
{
    /// <summary>kube-scheduler's defaults.</summary>
    public static QueueSettings Default { get; } = new();

    /// <summary>How long a Pod waits after its first failure (<c>podInitialBackoffSeconds</c>, 1 s). Each failure doubles it.</summary>
    public TimeSpan InitialBackoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long it waits at most (<c>podMaxBackoffSeconds</c>, 10 s).</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After this time a Pod is tried again though nothing that could help it has happened (<c>podMaxInUnschedulablePodsDuration</c>, 5 min).</summary>
    public TimeSpan UnschedulableTimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often such Pods are looked for, from the start of the queue (30 s).</summary>
    public TimeSpan FlushPeriod { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a Pod waits after so many failures; nothing after none.</summary>
    public TimeSpan BackoffAfter(int failures)
    {
        if (failures <= 0 || this.InitialBackoff <= TimeSpan.Zero)
            return TimeSpan.Zero;
        var doublings = Math.Min(failures - 1, 62);
        return this.InitialBackoff.Ticks > this.MaxBackoff.Ticks >> doublings ? this.MaxBackoff : new TimeSpan(this.InitialBackoff.Ticks << doublings);
    }

    /// <summary>The whole second that a time is in: Pods come out of their back-off second by second, the important ones of a second first.</summary>
    internal static DateTimeOffset WholeSecond(DateTimeOffset time)
    {
        var ticks = time.UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }
}
