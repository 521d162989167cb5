using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>What is wrong with the objects, each alone and all together.</summary>
    public static EquatableArray<Fault> Check(IReadOnlyList<KubernetesObject> objects) => [.. objects.SelectMany(o => CheckAlone(o)), .. CheckTogether(objects)];

    /// <summary>What is wrong with one object, whatever else there is.</summary>
    public static EquatableArray<Fault> CheckAlone(KubernetesObject value) => PodTemplate.Of(value) is { } pod ? OfPods.SelectMany(rule => rule(pod)).ToEquatableArray() : default;

    /// <summary>What is wrong between objects, none of which need be wrong by itself.</summary>
    public static EquatableArray<Fault> CheckTogether(IReadOnlyList<KubernetesObject> objects) => OfAll.SelectMany(rule => rule(objects)).ToEquatableArray();
}
