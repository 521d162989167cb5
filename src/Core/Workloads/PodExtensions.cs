using System;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Workloads;

/// <summary>What controllers ask a Pod.</summary>
public static class PodExtensions
{
    /// <summary>True when the Pod has ended: phase Succeeded or Failed.</summary>
    public static bool IsTerminal(this Pod pod) => pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed;

    /// <summary>True when the Pod neither has ended nor is being deleted.</summary>
    public static bool IsActive(this Pod pod) => !pod.IsTerminal() && pod.Metadata.DeletionTimestamp is null;

    /// <summary>True when the condition Ready is True.</summary>
    public static bool IsReady(this Pod pod) => pod.Status.Condition(PodConditionTypes.Ready)?.Status == "True";

    /// <summary>When the Pod counts as available: the instant it turned ready plus the given time; null while it is not ready.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="minReadySeconds">Seconds for which it must have been ready.</param>
    public static DateTimeOffset? AvailableAt(this Pod pod, int minReadySeconds) =>
        pod.Status.Condition(PodConditionTypes.Ready) is { Status: "True" } ready
            ? (ready.LastTransitionTime ?? DateTimeOffset.MinValue).AddSeconds(minReadySeconds)
            : null;

    /// <summary>True when the Pod has been ready for long enough.</summary>
    public static bool IsAvailable(this Pod pod, int minReadySeconds, DateTimeOffset now) =>
        minReadySeconds == 0 ? pod.IsReady() : pod.AvailableAt(minReadySeconds) is { } since && since <= now;

    /// <summary>A condition by its type; null when the Pod has none.</summary>
    public static PodCondition? Condition(this PodStatus status, string type) => Find(status.Conditions, type);

    /// <summary>The status with a condition set. The time of transition moves only when its status changes.</summary>
    public static PodStatus WithCondition(this PodStatus status, string type, bool value, DateTimeOffset now, string? reason = null, string? message = null)
    {
        var conditions = status.Conditions.With(type, value, now, reason, message);
        return conditions == status.Conditions ? status : status with { Conditions = conditions };
    }

    /// <summary>The conditions with one of them set: in its place, or at the end when it is new. The time of transition moves only when its status changes.</summary>
    /// <param name="conditions">The conditions of a Pod.</param>
    /// <param name="type">The type of the one to set.</param>
    /// <param name="value">Its status, True or False.</param>
    /// <param name="now">The time.</param>
    /// <param name="reason">Why, in one word; null for nothing.</param>
    /// <param name="message">Why, in a sentence; null for nothing.</param>
    public static EquatableArray<PodCondition> With(this EquatableArray<PodCondition> conditions, string type, bool value, DateTimeOffset now, string? reason = null, string? message = null)
    {
        var text = value ? "True" : "False";
        var old = Find(conditions, type);
        if (old is not null && old.Status == text && old.Reason == reason && old.Message == message)
            return conditions;
        var condition = new PodCondition
        {
            Type = type,
            Status = text,
            Reason = reason,
            Message = message,
            LastTransitionTime = old?.Status == text ? old.LastTransitionTime : now,
        };
        if (old is null)
            return [.. conditions, condition];
        var result = new PodCondition[conditions.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = ReferenceEquals(conditions[i], old) ? condition : conditions[i];
        return new(result);
    }

    private static PodCondition? Find(EquatableArray<PodCondition> conditions, string type)
    {
        foreach (var condition in conditions)
        {
            if (string.Equals(condition.Type, type, StringComparison.Ordinal))
                return condition;
        }

        return null;
    }
}
