using System;
using System.Collections.Generic;
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
    public static PodCondition? Condition(this PodStatus status, string type)
    {
        foreach (var condition in status.Conditions)
        {
            if (string.Equals(condition.Type, type, StringComparison.Ordinal))
                return condition;
        }

        return null;
    }

    /// <summary>The status with a condition set. The time of transition moves only when its status changes.</summary>
    public static PodStatus WithCondition(this PodStatus status, string type, bool value, DateTimeOffset now, string? reason = null, string? message = null)
    {
        var text = value ? "True" : "False";
        var old = status.Condition(type);
        if (old is not null && old.Status == text && old.Reason == reason && old.Message == message)
            return status;
        var condition = new PodCondition
        {
            Type = type,
            Status = text,
            Reason = reason,
            Message = message,
            LastTransitionTime = old?.Status == text ? old.LastTransitionTime : now,
        };
        if (old is null)
            return status with { Conditions = [.. status.Conditions, condition] };
        var conditions = new List<PodCondition>(status.Conditions.Count);
        foreach (var present in status.Conditions)
            conditions.Add(ReferenceEquals(present, old) ? condition : present);
        return status with { Conditions = EquatableArray.Create(conditions.ToArray()) };
    }
}
