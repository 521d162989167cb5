using System;
using System.Collections.Generic;

namespace KubeDsl.Runtime.Reports;

/// <summary>A number over time. What changed several times within one instant has the last value: nobody could see the others.</summary>
internal sealed class StepFunction
{
    private readonly List<ReadySample> samples = [];

    internal long Last => this.samples.Count == 0 ? 0 : this.samples[^1].Ready;

    /// <summary>The same number for ever.</summary>
    internal static StepFunction Always(long value)
    {
        var function = new StepFunction();
        function.Set(TimeSpan.Zero, value);
        return function;
    }

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

    /// <summary>For how long the value was below that of another function.</summary>
    internal TimeSpan Below(StepFunction bound, TimeSpan from, TimeSpan to)
    {
        var below = TimeSpan.Zero;
        var (mine, theirs) = (0, 0);
        var time = TimeSpan.Zero;
        while (time < to)
        {
            while (mine < this.samples.Count && this.samples[mine].Time <= time)
                mine++;
            while (theirs < bound.samples.Count && bound.samples[theirs].Time <= time)
                theirs++;
            var next = Earlier(to, Earlier(TimeAt(this.samples, mine, to), TimeAt(bound.samples, theirs, to)));
            if (next > from && ValueBefore(this.samples, mine) < ValueBefore(bound.samples, theirs))
                below += next - (time > from ? time : from);
            time = next;
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

    private static TimeSpan Earlier(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan TimeAt(List<ReadySample> samples, int index, TimeSpan otherwise) => index < samples.Count ? samples[index].Time : otherwise;

    private static long ValueBefore(List<ReadySample> samples, int index) => index == 0 ? 0 : samples[index - 1].Ready;
}
