using System;

namespace KubeDsl.Runtime.Reports;

/// <summary>A number of ready Pods, until the next sample.</summary>
/// <param name="Time">From when: virtual time since the start of the run.</param>
/// <param name="Ready">How many.</param>
public readonly record struct ReadySample(TimeSpan Time, long Ready);
