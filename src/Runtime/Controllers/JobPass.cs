using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>One pass over one Job: judge it, make or delete Pods, count those that ended, write the status.</summary>
internal sealed class JobPass
{
    private const int Burst = 500;
    private readonly ControlPlane plane;
    private readonly List<Pod> pods;
    private readonly List<Pod> active;
    private readonly JobTally tally;
    private readonly bool indexed;
    private readonly int completions;
    private Job job;
    private int activeCount;
    private int ready;
    private int terminating;
    private JobVerdict? verdict;

    internal JobPass(ControlPlane plane, Job job, List<Pod> pods, JobBackoffRecord backoff)
    {
        this.plane = plane;
        this.job = job;
        this.pods = pods;
        this.active = [.. pods.Where(PodExtensions.IsActive)];
        this.indexed = job.Spec.CompletionMode == "Indexed";
        this.completions = job.Spec.Completions ?? 0;
        this.tally = new(job, pods, this.active);
        this.Backoff = backoff.With(this.tally.NewSucceeded, this.tally.NewFailed);
        this.activeCount = this.active.Count;
        this.ready = this.active.Count(PodExtensions.IsReady);
        this.terminating = pods.Count(p => p.IsTerminating && !p.IsTerminal());
    }

    /// <summary>The record of failures, to be kept when <see cref="IsWritten"/>.</summary>
    internal JobBackoffRecord Backoff { get; }

    /// <summary>True when the pass's findings are in the status.</summary>
    internal bool IsWritten { get; private set; } = true;

    /// <summary>When the Job is to be looked at again; null when only changes matter.</summary>
    internal DateTimeOffset? LookAgainAt { get; private set; }

    /// <summary>The first refusal of the API server; null when there was none.</summary>
    internal ApiException? Failure { get; private set; }

    private bool IsSuspended => this.job.Spec.Suspend == true;

    internal static Pod WithoutFinalizer(Pod pod) => pod with
    {
        Metadata = pod.Metadata with { Finalizers = [.. pod.Metadata.Finalizers.Where(f => f != WellKnown.JobTrackingFinalizer)] },
    };

    internal void Run()
    {
        var status = this.job.Status;
        if (status.StartTime is null && !this.IsSuspended)
            status = status with { StartTime = this.plane.WholeSeconds };
        this.verdict = new JobJudge(this.plane, this.job with { Status = status }, this.pods, this.tally).Judge();
        this.PlanDeadline(status);
        if (this.verdict is not null)
            this.DeleteActive();
        else
            status = this.Manage(status);
        status = status with { Active = Absent(this.activeCount), Ready = this.ready, Terminating = this.terminating };
        this.Write(status);
    }

    private static int? Absent(int count) => count == 0 ? null : count;

    private void PlanDeadline(JobStatus status)
    {
        if (this.verdict is null && this.job.Spec.ActiveDeadlineSeconds is { } seconds && !this.IsSuspended && status.StartTime is { } start)
            this.LookAt(start.AddSeconds(seconds));
    }

    // The Job is over: what still runs is deleted.
    private void DeleteActive()
    {
        foreach (var pod in this.active)
            this.plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
        this.activeCount = 0;
        this.ready = 0;
        this.terminating += this.active.Count;
    }

    private JobStatus Manage(JobStatus status)
    {
        var managed = !this.job.IsTerminating;
        if (managed)
            this.CreateOrDelete();
        var complete = this.job.Spec.Completions is { } wanted ? this.tally.Succeeded >= wanted : this.tally.Succeeded > 0;
        if (complete && this.activeCount == 0)
        {
            this.verdict = new(JobConditions.SuccessCriteriaMet, "CompletionsReached", "Reached expected number of succeeded pods");
            return status;
        }

        if (!managed)
            return status;
        var next = JobConditions.SetSuspended(this.plane, status, this.IsSuspended);
        if (next == status)
            return status;
        return next with { StartTime = this.IsSuspended ? null : this.plane.WholeSeconds };
    }

    private void CreateOrDelete()
    {
        if (this.IsSuspended)
        {
            this.DeleteUncounted(this.active);
            return;
        }

        var parallelism = this.job.Spec.Parallelism!.Value;
        int wanted;
        if (this.job.Spec.Completions is null)
            wanted = this.tally.Succeeded > 0 ? this.activeCount : parallelism;
        else
            wanted = Math.Max(0, Math.Min(parallelism, this.completions - this.tally.Succeeded));
        var surplus = JobPods.ForRemoval(this.job, this.active, Math.Max(0, this.activeCount - wanted)).Take(Burst).ToList();
        if (surplus.Count > 0)
        {
            this.DeleteUncounted(surplus);
            return;
        }

        var missing = wanted - this.activeCount - (this.tally.ReplacesOnlyFailed ? this.terminating : 0);
        if (missing > 0)
            this.Create(Math.Min(missing, Burst));
    }

    /// <summary>Deletes Pods that must not count as failures: they lose the finalizer first.</summary>
    private void DeleteUncounted(List<Pod> surplus)
    {
        foreach (var pod in surplus)
        {
            if (JobPods.IsTracked(pod))
                this.plane.Store.Pods.Update(WithoutFinalizer(this.plane.Store.Pods.Get(pod.NamespacedName)));
            this.plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
            this.tally.Forget(pod);
        }

        this.activeCount -= surplus.Count;
        this.ready -= surplus.Count(PodExtensions.IsReady);
        this.terminating += surplus.Count;
    }

    private void Create(int count)
    {
        var perIndex = this.job.Spec.BackoffLimitPerIndex is not null;
        if (!perIndex && this.Backoff.NextCreation is { } instant && instant > this.plane.Now)
        {
            this.WaitUntil(instant);
            return;
        }

        var indexes = this.indexed ? this.tally.PendingIndexes(count) : [.. Enumerable.Repeat(0, count)];
        if (perIndex && this.indexed)
        {
            var due = indexes.Where(i => !(this.tally.NextCreation(i) > this.plane.Now)).ToList();
            if (due.Count == 0 && indexes.Count > 0)
            {
                this.WaitUntil(indexes.Min(i => this.tally.NextCreation(i))!.Value);
                return;
            }

            indexes = due;
        }

        var (done, failure) = PodCreation.InSlowStartBatches(indexes.Count, i => this.plane.Store.Pods.Create(
            JobPods.Create(this.job, this.indexed ? indexes[i] : null, this.indexed ? this.tally.LastFailed(indexes[i]) : null)));
        this.activeCount += done;
        this.Failure = failure;
        this.plane.Refusals.Note(this.job, failure);
    }

    // During the wait the pass reports no active Pods at all, even if some run.
    private void WaitUntil(DateTimeOffset instant)
    {
        this.LookAt(instant < this.plane.Now.AddSeconds(1) ? this.plane.Now.AddSeconds(1) : instant);
        this.activeCount = 0;
    }

    private void Write(JobStatus status)
    {
        var counted = this.tally.Count(status, this.verdict);
        var finished = this.verdict;
        if (finished is not null && JobConditions.Find(counted.Status, finished.Target) is null)
            counted = counted with { Status = JobConditions.Add(this.plane, counted.Status, finished.Target, finished.Reason, finished.Message) };
        // The API server refuses more ready than active Pods, so that nothing at all is written while a creation waits beside a ready Pod.
        if (this.ready > this.activeCount && (counted.Status.Active != this.job.Status.Active || counted.Status.Ready != this.job.Status.Ready))
        {
            this.IsWritten = false;
            return;
        }

        this.job = this.plane.Store.Jobs.UpdateStatus(this.job with { Metadata = this.job.Metadata with { ResourceVersion = null }, Status = counted.Status });
        foreach (var pod in counted.Pods)
        {
            if (this.plane.Store.Pods.Find(pod.NamespacedName) is { } present && JobPods.IsTracked(present))
                this.plane.Store.Pods.Update(WithoutFinalizer(present));
        }

        var settled = JobTally.Settle(this.job.Status);
        if (finished is not null && this.terminating == 0 && !counted.HasMore)
            settled = this.Finish(settled, finished);
        this.job = this.plane.Store.Jobs.UpdateStatus(this.job with { Metadata = this.job.Metadata with { ResourceVersion = null }, Status = settled });
        if (counted.HasMore)
            this.LookAt(this.plane.Now.AddSeconds(1));
    }

    private JobStatus Finish(JobStatus status, JobVerdict finished)
    {
        var final = finished.Target == JobConditions.FailureTarget ? JobConditions.Failed : JobConditions.Complete;
        status = JobConditions.Add(this.plane, status, final, finished.Reason, finished.Message);
        this.plane.Recorder.Event(
            this.job,
            final == JobConditions.Failed ? EventSeverity.Warning : EventSeverity.Normal,
            final == JobConditions.Failed ? finished.Reason : "Completed",
            final == JobConditions.Failed ? finished.Message : "Job completed");
        return final == JobConditions.Complete ? status with { CompletionTime = this.plane.WholeSeconds } : status;
    }

    private void LookAt(DateTimeOffset instant)
    {
        if (this.LookAgainAt is not { } planned || instant < planned)
            this.LookAgainAt = instant;
    }
}
