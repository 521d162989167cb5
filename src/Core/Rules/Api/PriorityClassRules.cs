using System;
using KubeDsl.Defaulting;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>PriorityClasses.</summary>
internal static class PriorityClassRules
{
    /// <summary>The largest priority that users may give.</summary>
    internal const int MaxUserValue = 1_000_000_000;

    /// <summary>What names of Kubernetes' own classes begin with.</summary>
    internal const string SystemPrefix = "system-";

    internal static void Check(PriorityClass priorityClass, ApiFaults faults)
    {
        var name = MetadataDefaults.NameOf(priorityClass.Metadata);
        if (name.StartsWith(SystemPrefix, StringComparison.Ordinal))
        {
            if (!IsSystemClass(priorityClass, name))
                faults.Forbidden(FieldPath.Metadata.Field("name"), "must not begin with 'system-', which Kubernetes keeps for itself");
        }
        else if (priorityClass.Value > MaxUserValue)
        {
            faults.Forbidden(FieldPath.Of("value"), "must not be more than 1000000000");
        }

        if (priorityClass.PreemptionPolicy is { } preemption)
            CheckPreemption(preemption, FieldPath.Of("preemptionPolicy"), faults);
    }

    internal static void CheckPreemption(string policy, FieldPath path, ApiFaults faults)
    {
        if (policy.Length == 0)
            faults.Required(path, "must be PreemptLowerPriority or Never");
        else if (policy is not ("PreemptLowerPriority" or "Never"))
            faults.NotSupported(path, policy, "PreemptLowerPriority", "Never");
    }

    /// <summary>The two classes that every cluster has may be created again just as they are.</summary>
    private static bool IsSystemClass(PriorityClass priorityClass, string name) =>
        SystemPriorityClasses.ValueOf(name) == priorityClass.Value && priorityClass.GlobalDefault != true;
}
