using System;

namespace KubeDsl;

/// <summary>A CronJob: a Job at given times. The class is also its main container.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CronJobAttribute : JobTemplateAttribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public CronJobAttribute()
    {
    }

    /// <summary>Writes <see cref="Schedule"/>.</summary>
    /// <param name="schedule">The field <c>spec.schedule</c>, such as <c>0 3 * * *</c>.</param>
    public CronJobAttribute(string schedule) => this.Schedule = schedule;

    /// <summary>The field <c>spec.schedule</c>, such as <c>0 3 * * *</c>.</summary>
    public string? Schedule { get; }

    /// <summary>The field <c>spec.timeZone</c>, such as <c>Europe/Berlin</c>.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The field <c>spec.concurrencyPolicy</c>; Allow by default.</summary>
    public ConcurrencyPolicy ConcurrencyPolicy { get; set; }

    /// <summary>The field <c>spec.suspend</c>; false by default.</summary>
    public bool Suspend { get; set; }

    /// <summary>The field <c>spec.startingDeadlineSeconds</c>, in seconds; none by default.</summary>
    public int StartingDeadlineSeconds { get; set; }

    /// <summary>The field <c>spec.successfulJobsHistoryLimit</c>; 3 by default.</summary>
    public int SuccessfulJobsHistoryLimit { get; set; }

    /// <summary>The field <c>spec.failedJobsHistoryLimit</c>; 1 by default.</summary>
    public int FailedJobsHistoryLimit { get; set; }
}
