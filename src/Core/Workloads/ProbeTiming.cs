using System;
using KubeDsl.Model;

namespace KubeDsl.Workloads;

/// <summary>
/// When a probe changes its verdict. A probe is asked at the container's start plus <c>initialDelaySeconds</c> and then every <c>periodSeconds</c>;
/// <c>successThreshold</c> or <c>failureThreshold</c> equal answers in a row make a verdict. Defaults: 0 s, 10 s, 1, 3, <c>timeoutSeconds</c> 1.
/// </summary>
public readonly record struct ProbeTiming
{
    private readonly TimeSpan delay;
    private readonly TimeSpan period;
    private readonly TimeSpan timeout;
    private readonly int successes;
    private readonly int failures;

    /// <summary>The timing of a probe.</summary>
    public ProbeTiming(Probe probe)
    {
        if (probe is null)
            throw new ArgumentNullException(nameof(probe));
        this.delay = TimeSpan.FromSeconds(probe.InitialDelaySeconds ?? 0);
        this.period = TimeSpan.FromSeconds(Or(probe.PeriodSeconds, 10));
        this.timeout = TimeSpan.FromSeconds(Or(probe.TimeoutSeconds, 1));
        this.successes = Or(probe.SuccessThreshold, 1);
        this.failures = Or(probe.FailureThreshold, 3);
    }

    /// <summary>When the probe says success.</summary>
    /// <param name="started">When the container started.</param>
    /// <param name="from">The instant from which on the probe is asked, such as the success of the startup probe.</param>
    /// <param name="serving">The instant from which on the container answers.</param>
    public DateTimeOffset Success(DateTimeOffset started, DateTimeOffset from, DateTimeOffset serving) =>
        this.TickAtOrAfter(started, from > serving ? from : serving) + Times(this.period, this.successes - 1);

    /// <summary>When the probe says failure, if the container never answers.</summary>
    /// <param name="started">When the container started.</param>
    /// <param name="from">The instant from which on the probe is asked and gets no good answer.</param>
    /// <param name="hangs">True when the container takes the connection but does not answer, so that each try lasts until its timeout.</param>
    public DateTimeOffset Failure(DateTimeOffset started, DateTimeOffset from, bool hangs) =>
        this.TickAtOrAfter(started, from) + Times(this.period, this.failures - 1) + (hangs ? this.timeout : TimeSpan.Zero);

    /// <summary>The last instant from which on the container may answer without the probe saying failure: the start-up budget of a startup or liveness probe.</summary>
    public DateTimeOffset Budget(DateTimeOffset started, DateTimeOffset from) => this.TickAtOrAfter(started, from) + Times(this.period, this.failures - 1);

    private static int Or(int? value, int fallback) => value is > 0 ? value.Value : fallback;

    private static TimeSpan Times(TimeSpan span, int count) => TimeSpan.FromTicks(span.Ticks * count);

    private DateTimeOffset TickAtOrAfter(DateTimeOffset started, DateTimeOffset instant)
    {
        var first = started + this.delay;
        if (instant <= first)
            return first;
        var periods = ((instant - first).Ticks + this.period.Ticks - 1) / this.period.Ticks;
        return first.AddTicks(periods * this.period.Ticks);
    }
}
