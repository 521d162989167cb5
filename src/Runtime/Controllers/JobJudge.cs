using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Decides whether a Job is over, in the order in which the criteria are looked at.</summary>
internal sealed class JobJudge(ControlPlane plane, Job job, List<Pod> pods, JobTally tally)
{
    /// <summary>The verdict; null when the Job goes on.</summary>
    internal JobVerdict? Judge() => this.Recorded() ?? this.ByFailurePolicy() ?? this.ByLimits() ?? this.ByIndexes() ?? this.BySuccessPolicy();

    private JobVerdict? Recorded()
    {
        foreach (var type in (string[])[JobConditions.SuccessCriteriaMet, JobConditions.FailureTarget])
        {
            if (JobConditions.Find(job.Status, type) is { } condition)
                return new(type, condition.Reason ?? "", condition.Message ?? "");
        }

        return null;
    }

    private JobVerdict? ByFailurePolicy()
    {
        if (job.Spec.PodFailurePolicy is not { } policy)
            return null;
        var message = pods.Where(tally.IsFailed).Select(p => JobFailurePolicy.Match(policy, p).Message).FirstOrDefault(m => m is not null);
        return message is null ? null : new(JobConditions.FailureTarget, "PodFailurePolicy", message);
    }

    private JobVerdict? ByLimits()
    {
        var limit = job.Spec.BackoffLimit!.Value;
        if (tally.Failed > limit || this.RestartedTooOften(limit))
            return new(JobConditions.FailureTarget, "BackoffLimitExceeded", "Job has reached the specified backoff limit");
        var late = job.Spec.ActiveDeadlineSeconds is { } seconds && job.Spec.Suspend != true && job.Status.StartTime is { } start && plane.Now >= start.AddSeconds(seconds);
        return late ? new(JobConditions.FailureTarget, "DeadlineExceeded", "Job was active longer than specified deadline") : null;
    }

    private bool RestartedTooOften(int limit)
    {
        if (job.Spec.Template.Spec.RestartPolicy != "OnFailure")
            return false;
        var restarts = pods
            .Where(p => p.Status.Phase is PodPhase.Running or PodPhase.Pending)
            .SelectMany(p => p.Status.InitContainerStatuses.Concat(p.Status.ContainerStatuses))
            .Sum(s => (long)s.RestartCount);
        return limit == 0 ? restarts > 0 : restarts >= limit;
    }

    private JobVerdict? ByIndexes()
    {
        if (job.Spec.CompletionMode != "Indexed" || job.Spec.BackoffLimitPerIndex is null)
            return null;
        if (job.Spec.MaxFailedIndexes is { } limit && tally.FailedIndexes.Count > limit)
            return new(JobConditions.FailureTarget, "MaxFailedIndexesExceeded", "Job has exceeded the specified maximal number of failed indexes");
        return tally.FailedIndexes.Count > 0 && tally.FailedIndexes.Count + tally.SucceededIndexes.Count >= job.Spec.Completions
            ? new(JobConditions.FailureTarget, "FailedIndexes", "Job has failed indexes")
            : null;
    }

    private JobVerdict? BySuccessPolicy()
    {
        if (job.Spec.CompletionMode != "Indexed" || job.Spec.SuccessPolicy is not { } policy)
            return null;
        var index = policy.Rules.ToList().FindIndex(this.IsMet);
        return index < 0 ? null : new(JobConditions.SuccessCriteriaMet, "SuccessPolicy", FormattableString.Invariant($"Matched rules at index {index}"));
    }

    private bool IsMet(SuccessPolicyRule rule)
    {
        if (rule.SucceededIndexes is null)
            return rule.SucceededCount is { } any && tally.SucceededIndexes.Count >= any;
        var wanted = IndexSet.Parse(rule.SucceededIndexes, job.Spec.Completions ?? 0);
        return wanted.CountCommon(tally.SucceededIndexes) >= (rule.SucceededCount ?? wanted.Count);
    }
}
