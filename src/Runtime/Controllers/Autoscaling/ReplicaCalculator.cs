using System;
using System.Collections.Generic;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>How many Pods bring usage to its target. Source: <c>pkg/controller/podautoscaler/replica_calculator.go</c>.</summary>
internal static class ReplicaCalculator
{
    /// <summary>The number of Pods that is wanted.</summary>
    /// <param name="current">The present number.</param>
    /// <param name="groups">The Pods.</param>
    /// <param name="samples">What the ready ones use; the others get their assumed figures here.</param>
    /// <param name="ratioOf">Usage divided by target, for given samples.</param>
    /// <param name="assumedFull">What a Pod without sample is taken to use when there may be too many Pods.</param>
    /// <param name="tolerance">The ratios at which nothing is to be done.</param>
    internal static int Desired(
        int current, PodGroups groups, Dictionary<string, long> samples, Func<Dictionary<string, long>, double> ratioOf, Func<string, long> assumedFull, ScalingTolerance tolerance)
    {
        var ratio = ratioOf(samples);
        var unreadyCount = ratio > 1 && groups.Unready.Count > 0;
        if (!unreadyCount && groups.Missing.Count == 0)
            return tolerance.Covers(ratio) ? current : Ceiling(ratio * groups.Ready);
        foreach (var pod in groups.Missing)
        {
            if (ratio != 1)
                samples[pod] = ratio < 1 ? assumedFull(pod) : 0;
        }

        if (unreadyCount)
        {
            foreach (var pod in groups.Unready)
                samples[pod] = 0;
        }

        return Cautious(current, ratio, ratioOf(samples), samples.Count, tolerance);
    }

    // Assumed figures may hold a change back; they never turn it round.
    private static int Cautious(int current, double ratio, double assumed, int count, ScalingTolerance tolerance)
    {
        if (tolerance.Covers(assumed) || (ratio < 1 && assumed > 1) || (ratio > 1 && assumed < 1))
            return current;
        var desired = Ceiling(assumed * count);
        return (assumed < 1 && desired > current) || (assumed > 1 && desired < current) ? current : desired;
    }

    private static int Ceiling(double value) => (int)Math.Min(int.MaxValue, Math.Ceiling(value));
}
