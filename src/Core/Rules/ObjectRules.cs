using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Api;
using KubeDsl.Rules.Naming;
using KubeDsl.Rules.Objects;
using KubeDsl.Rules.Pods;

namespace KubeDsl.Rules;

/// <summary>Every rule that needs nothing but objects: what the compiler, the in-memory cluster and the command line ask alike.</summary>
public static class ObjectRules
{
    private static readonly Func<PodTemplate, IEnumerable<Fault>>[] OfPods =
    [
        InvalidNameRule.Check,
        InvalidPortNameRule.Check,
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

    /// <summary>What is wrong with one object, whatever else there is: what a rule of its own tells, and what else the API server would refuse or warn about.</summary>
    public static EquatableArray<Fault> CheckAlone(KubernetesObject value)
    {
        if (value is UnknownObject)
            return default;
        var faults = new List<Fault>(InvalidNameRule.Check(value));
        if (PodTemplate.Of(value) is { } pod)
            faults.AddRange(OfPods.SelectMany(rule => rule(pod)));
        var told = faults.Count;
        faults.AddRange(ApiRules.Validate(value).Where(f => !faults.Take(told).Any(t => Covers(t, f))));
        return faults.ToEquatableArray();
    }

    /// <summary>What is wrong between objects, none of which need be wrong by itself.</summary>
    public static EquatableArray<Fault> CheckTogether(IReadOnlyList<KubernetesObject> objects) => OfAll.SelectMany(rule => rule(objects)).ToEquatableArray();

    /// <summary>True when a fault tells what the API server says of the same field, or of one around it.</summary>
    private static bool Covers(Fault told, Fault server) =>
        told.Place.Path.StartsWith(server.Place.Path, StringComparison.Ordinal) || told.Related.Any(r => r.Path.StartsWith(server.Place.Path, StringComparison.Ordinal));
}
