using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Makes the Jobs of CronJobs at their times.</summary>
internal sealed class CronJobController : WorkloadController<CronJob>
{
    private const string ScheduledAt = "batch.kubernetes.io/cronjob-scheduled-timestamp";
    private static readonly TimeSpan AfterSlot = TimeSpan.FromMilliseconds(100);

    internal CronJobController(ControlPlane plane)
        : base(plane, "cronjob-controller", EventPriority.CronJob)
    {
        this.WatchDependents(plane.Store.Jobs);
    }

    /// <summary>CronJobs adopt no Jobs.</summary>
    protected override LabelSelector? SelectorOf(CronJob owner) => null;

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Table.Find(key) is not { } cron)
            return;
        var jobs = this.Store.Jobs.OwnedBy(cron.Uid).FindAll(j => j.Controller?.Uid == cron.Uid);
        this.TrimHistory(cron, jobs);
        var status = Settle(cron.Status, jobs);
        if (!cron.IsTerminating && cron.Spec.Suspend != true && CronSchedule.TryParse(cron.Spec.Schedule, out var schedule, out _) && FindZone(cron) is { } zone)
            status = this.Run(cron with { Status = status }, schedule!, zone);
        this.WriteStatus(cron, cron with { Status = status });
    }

    // Jobs that have ended or are gone are no longer active.
    private static CronJobStatus Settle(CronJobStatus status, List<Job> jobs)
    {
        var running = jobs.Where(j => !JobConditions.IsFinished(j)).Select(j => j.Uid).ToHashSet(StringComparer.Ordinal);
        var success = jobs.Where(j => JobConditions.Find(j.Status, JobConditions.Complete) is not null).Max(j => j.Status.CompletionTime);
        return status with
        {
            Active = [.. status.Active.Where(a => running.Contains(a.Uid ?? ""))],
            LastSuccessfulTime = success is null || success < status.LastSuccessfulTime ? status.LastSuccessfulTime : success,
        };
    }

    private static TimeZoneInfo? FindZone(CronJob cron) => cron.Spec.TimeZone is { Length: > 0 } name
        ? (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null)
        : TimeZoneInfo.Utc;

    private CronJobStatus Run(CronJob cron, CronSchedule schedule, TimeZoneInfo zone)
    {
        var start = cron.Status.LastScheduleTime ?? cron.Metadata.CreationTimestamp ?? this.Plane.Now;
        var from = start;
        if (cron.Spec.StartingDeadlineSeconds is { } deadline && this.Plane.Now.AddSeconds(-deadline) > from)
            from = this.Plane.Now.AddSeconds(-deadline);
        DateTimeOffset? slot = null;
        var next = CronSlots.Next(schedule, from, zone);
        var missed = 0;
        while (next <= this.Plane.Now)
        {
            slot = next;
            missed++;
            next = CronSlots.Next(schedule, next.Value, zone);
        }

        if (next is { } later)
            this.EnqueueAt(cron.NamespacedName, later + AfterSlot, background: true);
        if (missed > 100)
            this.Plane.Recorder.Event(cron, EventSeverity.Warning, "TooManyMissedTimes", "too many missed start times: " + missed.ToString(CultureInfo.InvariantCulture));
        return slot is { } due ? this.Start(cron, due, zone) : cron.Status;
    }

    private CronJobStatus Start(CronJob cron, DateTimeOffset slot, TimeZoneInfo zone)
    {
        var name = WorkloadNames.CronJobRun(cron.Name, slot);
        if (cron.Spec.StartingDeadlineSeconds is { } deadline && slot.AddSeconds(deadline) < this.Plane.Now)
        {
            this.Plane.Recorder.Event(cron, EventSeverity.Warning, "MissSchedule", "Missed scheduled time to start a job: " + name);
            return cron.Status;
        }

        if (cron.Status.LastScheduleTime == slot || cron.Status.Active.Any(a => a.Name == name))
            return cron.Status;
        if (cron.Spec.ConcurrencyPolicy == "Forbid" && !cron.Status.Active.IsEmpty)
        {
            this.Plane.Recorder.Event(cron, EventSeverity.Normal, "JobAlreadyActive", "Not starting job because prior execution is running and concurrency policy is Forbid");
            return cron.Status;
        }

        var status = cron.Status;
        if (cron.Spec.ConcurrencyPolicy == "Replace")
        {
            foreach (var active in status.Active)
                this.Store.Jobs.DeleteIfExists(new(cron.Namespace, active.Name ?? ""));
            status = status with { Active = [] };
        }

        var present = this.Store.Jobs.Find(cron.Namespace, name);
        if (present is not null && present.Controller?.Uid != cron.Uid)
            return status;
        var job = present ?? this.Store.Jobs.Create(Make(cron, name, slot, zone));
        var reference = new ObjectReference { ApiVersion = job.ApiVersion, Kind = job.Kind, Name = job.Name, Namespace = job.Namespace, Uid = job.Uid };
        return status with { Active = [.. status.Active, reference], LastScheduleTime = slot };
    }

    private static Job Make(CronJob cron, string name, DateTimeOffset slot, TimeZoneInfo zone) => new()
    {
        Metadata = new()
        {
            Name = name,
            Namespace = cron.Metadata.Namespace,
            Labels = cron.Spec.JobTemplate.Metadata.Labels,
            Annotations = cron.Spec.JobTemplate.Metadata.Annotations.With(ScheduledAt, TimeText(TimeZoneInfo.ConvertTime(slot, zone))),
            OwnerReferences = [ControllerReferences.To(cron)],
        },
        Spec = cron.Spec.JobTemplate.Spec,
    };

    private static string TimeText(DateTimeOffset instant) =>
        instant.ToString(instant.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private void TrimHistory(CronJob cron, List<Job> jobs)
    {
        this.Trim(jobs, JobConditions.Complete, cron.Spec.SuccessfulJobsHistoryLimit!.Value);
        this.Trim(jobs, JobConditions.Failed, cron.Spec.FailedJobsHistoryLimit!.Value);
    }

    private void Trim(List<Job> jobs, string condition, int limit)
    {
        var ended = jobs.Where(j => JobConditions.Find(j.Status, condition) is not null).OrderBy(j => j.Status.StartTime ?? DateTimeOffset.MaxValue).ThenBy(j => j.Name, StringComparer.Ordinal).ToList();
        foreach (var job in ended.Take(ended.Count - limit))
            this.Store.Jobs.DeleteIfExists(job.NamespacedName);
    }
}
