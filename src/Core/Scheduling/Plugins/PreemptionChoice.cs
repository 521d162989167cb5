using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Which node loses its Pods. Source: <c>pickOneNodeForPreemption</c> in <c>pkg/scheduler/framework/preemption</c>.</summary>
internal static class PreemptionChoice
{
    internal static PreemptionCandidate Best(IReadOnlyList<PreemptionCandidate> candidates)
    {
        var best = candidates[0];
        for (var i = 1; i < candidates.Count; i++)
        {
            if (IsBetter(candidates[i], best))
                best = candidates[i];
        }

        return best;
    }

    /// <summary>Fewest broken budgets; then the least important of the most important victims; then the least priority in all; then the fewest victims; then what started last.</summary>
    private static bool IsBetter(PreemptionCandidate left, PreemptionCandidate right)
    {
        if (left.Violations != right.Violations)
            return left.Violations < right.Violations;
        if (left.Victims[0].Priority != right.Victims[0].Priority)
            return left.Victims[0].Priority < right.Victims[0].Priority;
        if (PrioritySum(left) != PrioritySum(right))
            return PrioritySum(left) < PrioritySum(right);
        if (left.Victims.Count != right.Victims.Count)
            return left.Victims.Count < right.Victims.Count;
        return EarliestStart(left) > EarliestStart(right);
    }

    /// <summary>Every victim adds 2^31, so that more Pods are worse than more important ones.</summary>
    private static long PrioritySum(PreemptionCandidate candidate)
    {
        var sum = 0L;
        foreach (var victim in candidate.Victims)
            sum += victim.Priority + (1L << 31);
        return sum;
    }

    /// <summary>When the first of the most important victims started.</summary>
    private static DateTimeOffset EarliestStart(PreemptionCandidate candidate)
    {
        var priority = int.MinValue;
        var start = DateTimeOffset.MaxValue;
        foreach (var victim in candidate.Victims)
        {
            if (victim.Priority > priority || (victim.Priority == priority && victim.StartTime < start))
            {
                priority = victim.Priority;
                start = victim.StartTime;
            }
        }

        return start;
    }
}
