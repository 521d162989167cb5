using System;
using System.Globalization;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Events;

/// <summary>One thing that happened: who did what to which object, and which earlier entry led to it.</summary>
/// <param name="Sequence">Its number, from 1.</param>
/// <param name="Time">When, since the start of the run.</param>
/// <param name="Actor">Who did it, such as <c>deployment-controller</c>.</param>
/// <param name="Verb">What was done, such as <c>create</c>.</param>
/// <param name="Object">The object concerned.</param>
/// <param name="Version">The object's resourceVersion after a write; 0 for anything else.</param>
/// <param name="Detail">More about it; often empty.</param>
/// <param name="Cause">The sequence number of the entry that led to this one; 0 for a user's action.</param>
public readonly record struct TraceEntry(long Sequence, TimeSpan Time, string Actor, string Verb, ObjectKey Object, long Version, string Detail, long Cause)
{
    /// <summary>The canonical line: the same run writes the same bytes on every machine and in every culture.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"#{this.Sequence} {this.Time.Ticks / 10_000_000m:0.000####}s {this.Actor} {this.Verb} {this.Object}{Optional(" rv=", this.Version)}{(this.Detail.Length == 0 ? "" : " " + this.Detail)}{Optional(" <- #", this.Cause)}");

    private static string Optional(string prefix, long number) => number == 0 ? "" : prefix + number.ToString(CultureInfo.InvariantCulture);
}
