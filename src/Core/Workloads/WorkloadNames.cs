using System;
using System.Globalization;

namespace KubeDsl.Workloads;

/// <summary>The names that controllers give to what they make.</summary>
public static class WorkloadNames
{
    private const int MaxObjectName = 253;
    private const int MaxRevisionOwner = 223;

    /// <summary>A Deployment's ReplicaSet: <c>name-hash</c>, the name cut so that the whole fits into 253 characters.</summary>
    public static string ReplicaSet(string deployment, string hash) => Cut(deployment, MaxObjectName - hash.Length - 1) + "-" + hash;

    /// <summary>A ControllerRevision: <c>name-hash</c>, the name cut to 223 characters.</summary>
    public static string ControllerRevision(string owner, string hash) => Cut(owner, MaxRevisionOwner) + "-" + hash;

    /// <summary>A StatefulSet's Pod: <c>name-ordinal</c>.</summary>
    public static string StatefulSetPod(string set, int ordinal) => set + "-" + ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>A StatefulSet's claim: <c>template-set-ordinal</c>.</summary>
    public static string StatefulSetClaim(string template, string set, int ordinal) => template + "-" + StatefulSetPod(set, ordinal);

    /// <summary>A CronJob's Job: <c>name-minutes</c>, the minutes since 1970 of the slot, so that a slot is never run twice.</summary>
    public static string CronJobRun(string cronJob, DateTimeOffset slot) => cronJob + "-" + (slot.ToUnixTimeSeconds() / 60).ToString(CultureInfo.InvariantCulture);

    /// <summary>The ordinal at the end of the name of a StatefulSet's Pod; null when the name is not of that form.</summary>
    public static int? Ordinal(string set, string pod)
    {
        if (pod.Length <= set.Length + 1 || !pod.StartsWith(set, StringComparison.Ordinal) || pod[set.Length] != '-')
            return null;
        return int.TryParse(pod.Substring(set.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : null;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name.Substring(0, length);
}
