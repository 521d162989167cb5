using System;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>CronJobs.</summary>
internal static class CronJobRules
{
    /// <summary>The longest name: the controller appends a dash and ten digits to it.</summary>
    internal const int MaxName = 52;

    internal static void Check(CronJob job, ApiContext server, ApiFaults faults)
    {
        var spec = job.Spec;
        var path = FieldPath.Spec;
        var name = MetadataDefaults.NameOf(job.Metadata);
        if (TextSize.Of(name) > MaxName)
            faults.Invalid(FieldPath.Metadata.Field("name"), name, "must have at most 52 characters, so that the names of its Jobs have at most 63");
        CheckSchedule(spec.Schedule, path.Field("schedule"), faults);
        NumberRules.NotNegative(spec.StartingDeadlineSeconds, path.Field("startingDeadlineSeconds"), faults);
        if (spec.TimeZone is { } zone)
            CheckTimeZone(zone, path.Field("timeZone"), faults);
        if (spec.ConcurrencyPolicy is not ("Allow" or "Forbid" or "Replace"))
            faults.NotSupported(path.Field("concurrencyPolicy"), spec.ConcurrencyPolicy ?? "", "Allow", "Forbid", "Replace");
        JobRules.CheckTemplate(spec.JobTemplate.Spec, path.Field("jobTemplate.spec"), server, faults);
        NumberRules.NotNegative(spec.SuccessfulJobsHistoryLimit, path.Field("successfulJobsHistoryLimit"), faults);
        NumberRules.NotNegative(spec.FailedJobsHistoryLimit, path.Field("failedJobsHistoryLimit"), faults);
    }

    private static void CheckSchedule(string schedule, FieldPath path, ApiFaults faults)
    {
        if (schedule.Length == 0)
        {
            faults.Required(path, "must be given, such as '0 3 * * *'");
            return;
        }

        if (!CronSchedule.TryParse(schedule, out _, out var complaint))
            faults.Invalid(path, schedule, complaint);
        if (CronSchedule.NamesTimeZone(schedule))
            faults.Invalid(path, schedule, "must not name a time zone; use the field timeZone");
    }

    private static void CheckTimeZone(string zone, FieldPath path, ApiFaults faults)
    {
        if (!TimeZoneName.IsWellFormed(zone))
        {
            faults.Invalid(path, zone, "must be the name of an IANA time zone, such as Europe/Berlin");
            return;
        }

        if (string.Equals(zone, "Local", StringComparison.OrdinalIgnoreCase))
            faults.Invalid(path, zone, "would be the zone of whichever machine the controller runs on; name one");
        if (zone is not "Local" && !TimeZoneName.Exists(zone))
            faults.Invalid(path, zone, TimeZoneName.FindIgnoringCase(zone) is { } near ? "is no IANA time zone; did you mean " + near + "?" : "is no IANA time zone, such as Europe/Berlin");
    }
}
