using System;
using System.Collections.Generic;

namespace KubeDsl.Runtime.Reports;

/// <summary>A number over time. What changed several times within one instant has the last value: nobody could see the others.</summary>
internal sealed class StepFunction
{
    private readonly List<ReadySample> samples = [];

    internal long Last => this.samples.Count == 0 ? 0 : this.samples[^1].Ready;

    internal void Set(TimeSpan time, long value)
    {
        if (this.samples.Count > 0 && this.samples[^1].Time == time)
            this.samples.RemoveAt(this.samples.Count - 1);
        if (this.Last != value || this.samples.Count == 0)
            this.samples.Add(new(time, value));
    }

    /// <summary>The first time at which the number is at least a value; null when it never is.</summary>
    internal TimeSpan? FirstAtLeast(long value)
    {
        foreach (var sample in this.samples)
        {
            if (sample.Ready >= value)
                return sample.Time;
        }

        return null;
    }

    /// <summary>The value at a time.</summary>
    internal long At(TimeSpan time)
    {
        var value = 0L;
        foreach (var sample in this.samples)
        {
            if (sample.Time > time)
                break;
            value = sample.Ready;
        }

        return value;
    }

    /// <summary>The smallest value from a time on.</summary>
    internal long Min(TimeSpan from, TimeSpan? to = null) => this.Fold(from, to, Math.Min);

    /// <summary>The largest value from a time on.</summary>
    internal long Max(TimeSpan from, TimeSpan? to = null) => this.Fold(from, to, Math.Max);

    /// <summary>For how long the value was below a bound, which may change too.</summary>
    internal TimeSpan Below(Func<TimeSpan, long> bound, IEnumerable<TimeSpan> boundChanges, TimeSpan from, TimeSpan to)
    {
        var times = new SortedSet<TimeSpan> { from, to };
        foreach (var sample in this.samples)
            times.Add(sample.Time);
        foreach (var change in boundChanges)
            times.Add(change);
        var below = TimeSpan.Zero;
        TimeSpan? before = null;
        foreach (var time in times)
        {
            if (before is { } start && start >= from && time <= to && this.At(start) < bound(start))
                below += time - start;
            before = time;
        }

        return below;
    }

    /// <summary>How the value changed from a time on, that time's own value first.</summary>
    internal IEnumerable<ReadySample> From(TimeSpan from)
    {
        yield return new(from, this.At(from));
        foreach (var sample in this.samples)
        {
            if (sample.Time > from)
                yield return sample;
        }
    }

    private long Fold(TimeSpan from, TimeSpan? to, Func<long, long, long> choose)
    {
        var chosen = this.At(from);
        foreach (var sample in this.samples)
        {
            if (sample.Time > from && !(sample.Time > to))
                chosen = choose(chosen, sample.Ready);
        }

        return chosen;
    }
}
