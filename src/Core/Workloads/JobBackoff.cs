using System;

namespace KubeDsl.Workloads;

/// <summary>How long a Job waits before it makes a Pod again: 10 s after the first failure, twice as long after each further one, 10 min at most.</summary>
public static class JobBackoff
{
    private const int FirstSeconds = 10;
    private const int LongestSeconds = 600;

    /// <summary>The wait after a number of failures since the last success.</summary>
    public static TimeSpan After(int failures) =>
        failures <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(failures > 6 ? LongestSeconds : Math.Min(LongestSeconds, FirstSeconds << (failures - 1)));
}
