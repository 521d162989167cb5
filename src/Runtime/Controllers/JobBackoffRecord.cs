using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>How often the Pods of a Job have failed since the last success, and when last.</summary>
/// <param name="Failures">Failures since the last success.</param>
/// <param name="LastFailure">The finish time of the last one; null when there was none.</param>
internal sealed record JobBackoffRecord(int Failures, DateTimeOffset? LastFailure)
{
    internal static JobBackoffRecord None { get; } = new(0, null);

    /// <summary>When the next Pod may be made.</summary>
    internal DateTimeOffset? NextCreation => this.Failures == 0 ? null : this.LastFailure + JobBackoff.After(this.Failures);

    /// <summary>The record after more Pods have ended; failures that are not later than a success seen with them do not count.</summary>
    internal JobBackoffRecord With(IReadOnlyCollection<Pod> succeeded, IReadOnlyCollection<Pod> failed)
    {
        var times = failed.Select(JobPods.FinishTime).Order().ToList();
        if (succeeded.Count == 0)
            return times.Count == 0 ? this : new(this.Failures + times.Count, times[^1]);
        var success = succeeded.Max(JobPods.FinishTime);
        var later = times.Where(t => t > success).ToList();
        return later.Count == 0 ? None : new(later.Count, later[^1]);
    }
}
