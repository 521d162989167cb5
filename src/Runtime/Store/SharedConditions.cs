using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Store;

/// <summary>
/// Sets conditions of Pods. Many Pods take the same step at the same instant, so the outcome of the last step of each type is remembered and shared: a hundred thousand
/// Pods that turned ready together have one list of conditions.
/// </summary>
internal sealed class SharedConditions
{
    private readonly Dictionary<string, Step> steps = new(StringComparer.Ordinal);

    /// <summary>The conditions with one of them set, as <see cref="PodExtensions.With"/> does it.</summary>
    internal EquatableArray<PodCondition> Set(EquatableArray<PodCondition> conditions, string type, bool value, DateTimeOffset now, string? reason = null, string? message = null)
    {
        if (this.steps.TryGetValue(type, out var last) && last.Value == value && last.Now == now && last.Reason == reason && last.Message == message && last.Before == conditions)
            return last.After;
        var after = conditions.With(type, value, now, reason, message);
        this.steps[type] = new(conditions, value, now, reason, message, after);
        return after;
    }

    private sealed record Step(EquatableArray<PodCondition> Before, bool Value, DateTimeOffset Now, string? Reason, string? Message, EquatableArray<PodCondition> After);
}
