using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The conditions of a Job.</summary>
internal static class JobConditions
{
    internal const string FailureTarget = "FailureTarget";
    internal const string SuccessCriteriaMet = "SuccessCriteriaMet";
    internal const string Failed = "Failed";
    internal const string Complete = "Complete";
    internal const string Suspended = "Suspended";

    internal static JobCondition? Find(JobStatus status, string type) => status.Conditions.FirstOrDefault(c => c.Type == type && c.Status == "True");

    internal static bool IsFinished(Job job) => Find(job.Status, Failed) is not null || Find(job.Status, Complete) is not null;

    internal static JobStatus Add(ControlPlane plane, JobStatus status, string type, string reason, string message)
    {
        var now = plane.WholeSeconds;
        return status with
        {
            Conditions = [.. status.Conditions, new() { Type = type, Status = "True", Reason = reason, Message = message, LastProbeTime = now, LastTransitionTime = now }],
        };
    }

    /// <summary>Notes that the Job is suspended or not; a Job that never was has no such condition.</summary>
    internal static JobStatus SetSuspended(ControlPlane plane, JobStatus status, bool suspended)
    {
        var present = status.Conditions.FirstOrDefault(c => c.Type == Suspended);
        var value = suspended ? "True" : "False";
        if (present?.Status == value || (present is null && !suspended))
            return status;
        var now = plane.WholeSeconds;
        var condition = new JobCondition
        {
            Type = Suspended,
            Status = value,
            Reason = suspended ? "JobSuspended" : "JobResumed",
            Message = suspended ? "Job suspended" : "Job resumed",
            LastProbeTime = now,
            LastTransitionTime = now,
        };
        return status with { Conditions = present is null ? [.. status.Conditions, condition] : [.. status.Conditions.Select(c => ReferenceEquals(c, present) ? condition : c)] };
    }
}
