using System;
using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Reports;

/// <summary>One rollout while it is under way: how it stands.</summary>
internal sealed class RolloutHistory(ObjectKey workload, TimeSpan started, EquatableArray<string> images, bool isFirst)
{
    internal ObjectKey Workload => workload;

    internal TimeSpan Started => started;

    internal EquatableArray<string> Images => images;

    /// <summary>True for the rollout with which the workload came to be.</summary>
    internal bool IsFirst => isFirst;

    internal TimeSpan? Ended { get; private set; }

    /// <summary>The Pods that there should be.</summary>
    internal long? Wanted { get; private set; }

    /// <summary>True when the workload was scaled meanwhile: then its bounds moved.</summary>
    internal bool WasScaled { get; private set; }

    internal string? Failure { get; private set; }

    /// <returns>True when the rollout has ended.</returns>
    internal bool Take(RolloutNumbers numbers, TimeSpan now)
    {
        this.WasScaled |= this.Wanted is { } before && before != numbers.Wanted;
        this.Wanted = numbers.Wanted;
        this.Failure = numbers.Failure;
        if (!numbers.IsObserved)
            return false;
        if (numbers.Updated < numbers.Wanted || numbers.Available < numbers.Wanted || numbers.Total > numbers.Wanted)
            return false;
        this.Ended = now;
        return true;
    }
}
