using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Objects;
using KubeDsl.Rules.Pods;

namespace KubeDsl.Rules;

/// <summary>Every rule that needs nothing but objects: what the compiler, the in-memory cluster and the command line ask alike.</summary>
public static class ObjectRules
{
    private static readonly Func<PodTemplate, IEnumerable<Fault>>[] OfPods =
    [
        PortConflictRule.Check,
        RequestAboveLimitRule.Check,
        MilliMemoryRule.Check,
        MemoryMissingRule.Check,
        VolumeMountRule.Check,
        VariableDefinedTwiceRule.Check,
        RestartPolicyRule.Check,
        ProbeSettingRule.Check,
        ProbePortRule.Check,
        ImageVersionRule.Check,
    ];

    private static readonly Func<IReadOnlyList<KubernetesObject>, IEnumerable<Fault>>[] OfAll =
    [
        SameIdentityRule.Check,
        AutoscaledReplicasRule.Check,
    ];

    /// <summary>What is wrong with the objects, each alone and all together, object by object in their order.</summary>
    public static EquatableArray<Fault> Check(IReadOnlyList<KubernetesObject> objects)
    {
        var faults = new List<Fault>();
        foreach (var value in objects)
        {
            if (PodTemplate.Of(value) is { } pod)
            {
                foreach (var rule in OfPods)
                    faults.AddRange(rule(pod));
            }
        }

        foreach (var rule in OfAll)
            faults.AddRange(rule(objects));
        return faults.ToEquatableArray();
    }
}
