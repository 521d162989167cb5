using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>
/// The counting of a Job's Pods. A Pod counts once: it is noted by its uid in the status while it still has the Job's finalizer, and goes into the totals when it has lost it.
/// </summary>
internal sealed class JobTally
{
    private const int MaxUncounted = 500;
    private readonly Job job;
    private readonly List<Pod> pods;
    private readonly List<Pod> active;
    private readonly UncountedTerminatedPods uncounted;
    private readonly HashSet<string> forgotten = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Pod> waitingFailures = [];
    private readonly bool indexed;
    private readonly int completions;

    internal JobTally(Job job, List<Pod> pods, List<Pod> active)
    {
        this.job = job;
        this.pods = pods;
        this.active = active;
        this.uncounted = job.Status.UncountedTerminatedPods ?? UncountedTerminatedPods.Empty;
        this.indexed = job.Spec.CompletionMode == "Indexed";
        this.completions = job.Spec.Completions ?? 0;
        this.ReplacesOnlyFailed = job.Spec.PodReplacementPolicy == "Failed" || job.Spec.PodFailurePolicy is not null;
        this.NewSucceeded = [.. this.NewlyEnded(this.uncounted.Succeeded).Where(p => p.Status.Phase == PodPhase.Succeeded)];
        this.NewFailed = [.. this.NewlyEnded(this.uncounted.Failed).Where(this.IsFailed)];
        this.SucceededIndexes = IndexSet.Parse(job.Status.CompletedIndexes, this.completions);
        this.FailedIndexes = IndexSet.Parse(job.Status.FailedIndexes, this.completions);
        this.Succeeded = (job.Status.Succeeded ?? 0) + this.NewSucceeded.Count + this.uncounted.Succeeded.Count;
        this.Failed = (job.Status.Failed ?? 0) + this.NewFailed.Count(p => JobFailurePolicy.Match(job.Spec.PodFailurePolicy, p).Counts) + this.uncounted.Failed.Count;
        if (this.indexed)
            this.CountIndexes();
    }

    /// <summary>True when a Pod is replaced only after it has ended, not already when it is being deleted.</summary>
    internal bool ReplacesOnlyFailed { get; }

    /// <summary>Pods that have succeeded and are not in the status yet.</summary>
    internal List<Pod> NewSucceeded { get; }

    /// <summary>Pods that have failed and are not in the status yet.</summary>
    internal List<Pod> NewFailed { get; }

    /// <summary>All successes; of an indexed Job, its completed indexes.</summary>
    internal int Succeeded { get; private set; }

    /// <summary>All failures that count.</summary>
    internal int Failed { get; }

    internal IndexSet SucceededIndexes { get; }

    internal IndexSet FailedIndexes { get; }

    /// <summary>The status with those Pods in its totals that have lost their finalizer.</summary>
    internal static JobStatus Settle(JobStatus status)
    {
        var noted = status.UncountedTerminatedPods ?? UncountedTerminatedPods.Empty;
        return status with
        {
            Succeeded = Absent((status.Succeeded ?? 0) + noted.Succeeded.Count),
            Failed = Absent((status.Failed ?? 0) + noted.Failed.Count),
            UncountedTerminatedPods = UncountedTerminatedPods.Empty,
        };
    }

    /// <summary>True when a Pod counts as failed: it ended so, or it is being deleted and may be replaced already.</summary>
    internal bool IsFailed(Pod pod) =>
        pod.Status.Phase == PodPhase.Failed || (!this.ReplacesOnlyFailed && pod.IsTerminating && pod.Status.Phase != PodPhase.Succeeded);

    /// <summary>Leaves a Pod out that the Job deletes for its own reasons.</summary>
    internal void Forget(Pod pod) => this.forgotten.Add(pod.Uid);

    /// <summary>The failed Pod of an index that waits for its replacement; null when there is none.</summary>
    internal Pod? LastFailed(int index) => this.waitingFailures.GetValueOrDefault(index);

    /// <summary>When a Pod of the index may be made; null when at once.</summary>
    internal DateTimeOffset? NextCreation(int index) =>
        this.LastFailed(index) is { } pod ? JobPods.FinishTime(pod) + JobBackoff.After(JobPods.AllFailuresOf(pod) + 1) : null;

    /// <summary>The lowest indexes that are neither done nor being worked on.</summary>
    internal List<int> PendingIndexes(int count)
    {
        var taken = new HashSet<int>(this.active.Select(p => JobPods.IndexOf(p) ?? -1));
        if (this.ReplacesOnlyFailed)
            taken.UnionWith(this.pods.Where(p => p.IsTerminating && !p.IsTerminal()).Select(p => JobPods.IndexOf(p) ?? -1));
        return [.. Enumerable.Range(0, this.completions).Where(i => !taken.Contains(i) && !this.SucceededIndexes.Contains(i) && !this.FailedIndexes.Contains(i)).Take(count)];
    }

    /// <summary>Notes the Pods that have ended.</summary>
    /// <param name="status">The status to note them in.</param>
    /// <param name="verdict">The decision that the Job is over; null when it goes on. When it fails, Pods that still run count as failed.</param>
    internal JobCount Count(JobStatus status, JobVerdict? verdict)
    {
        var succeeded = this.uncounted.Succeeded.ToList();
        var failed = this.uncounted.Failed.ToList();
        var counted = new List<Pod>();
        var hasMore = false;
        foreach (var pod in this.pods.Where(p => JobPods.IsTracked(p) && !this.forgotten.Contains(p.Uid) && this.MayBeCounted(p, verdict)))
        {
            if (succeeded.Count + failed.Count >= MaxUncounted)
            {
                hasMore = true;
                break;
            }

            counted.Add(pod);
            if (pod.Status.Phase == PodPhase.Succeeded)
                this.NoteSuccess(pod, succeeded, failed);
            else if (this.IsFailed(pod) || verdict is { Target: JobConditions.FailureTarget })
                this.NoteFailure(pod, failed);
        }

        var noted = status with { UncountedTerminatedPods = new() { Succeeded = succeeded.ToEquatableArray(), Failed = failed.ToEquatableArray() } };
        if (this.indexed)
        {
            noted = noted with { Succeeded = Absent(this.SucceededIndexes.Count), CompletedIndexes = AbsentText(this.SucceededIndexes) };
            if (this.job.Spec.BackoffLimitPerIndex is not null)
                noted = noted with { FailedIndexes = AbsentText(this.FailedIndexes) };
        }

        return new(noted, counted, hasMore);
    }

    private static int? Absent(int count) => count == 0 ? null : count;

    private static string? AbsentText(IndexSet indexes) => indexes.Count == 0 ? null : indexes.ToString();

    private IEnumerable<Pod> NewlyEnded(EquatableArray<string> noted) =>
        this.pods.Where(p => JobPods.IsTracked(p) && noted.All(u => u != p.Uid) && (!this.indexed || this.HasValidIndex(p)));

    private bool HasValidIndex(Pod pod) => JobPods.IndexOf(pod) is { } index && index < this.completions;

    private void CountIndexes()
    {
        var tracked = this.pods.Where(p => JobPods.IsTracked(p) && this.HasValidIndex(p)).ToList();
        foreach (var pod in tracked.Where(p => p.Status.Phase == PodPhase.Succeeded))
            this.SucceededIndexes.Add(JobPods.IndexOf(pod)!.Value);
        this.Succeeded = this.SucceededIndexes.Count;
        if (this.job.Spec.BackoffLimitPerIndex is not { } limit)
            return;
        foreach (var pod in tracked.Where(p => this.IsFailed(p) && this.FailsIndex(p, limit)))
            this.FailedIndexes.Add(JobPods.IndexOf(pod)!.Value);
        this.FindWaitingFailures(tracked);
    }

    private bool FailsIndex(Pod pod, int limit)
    {
        var match = JobFailurePolicy.Match(this.job.Spec.PodFailurePolicy, pod);
        return match.Action == "FailIndex" || (match.Counts && JobPods.FailuresOf(pod) >= limit);
    }

    private void FindWaitingFailures(List<Pod> tracked)
    {
        foreach (var pod in tracked.Where(this.IsFailed))
        {
            var index = JobPods.IndexOf(pod)!.Value;
            if (this.SucceededIndexes.Contains(index) || this.FailedIndexes.Contains(index))
                continue;
            if (!this.waitingFailures.TryGetValue(index, out var last)
                || (JobPods.AllFailuresOf(last) <= JobPods.AllFailuresOf(pod) && JobPods.FinishTime(last) <= JobPods.FinishTime(pod)))
                this.waitingFailures[index] = pod;
        }

        foreach (var pod in this.active)
            this.waitingFailures.Remove(JobPods.IndexOf(pod) ?? -1);
    }

    private bool MayBeCounted(Pod pod, JobVerdict? verdict)
    {
        if (this.job.IsTerminating || verdict is not null || pod.Status.Phase == PodPhase.Succeeded)
            return true;
        return this.IsFailed(pod) && !(JobPods.IndexOf(pod) is { } index && this.LastFailed(index)?.Uid == pod.Uid);
    }

    private void NoteSuccess(Pod pod, List<string> succeeded, List<string> failed)
    {
        if (!this.indexed && !failed.Contains(pod.Uid) && !succeeded.Contains(pod.Uid))
            succeeded.Add(pod.Uid);
    }

    private void NoteFailure(Pod pod, List<string> failed)
    {
        if (failed.Contains(pod.Uid) || (this.indexed && !this.HasValidIndex(pod)))
            return;
        if (JobFailurePolicy.Match(this.job.Spec.PodFailurePolicy, pod).Counts)
            failed.Add(pod.Uid);
    }
}
