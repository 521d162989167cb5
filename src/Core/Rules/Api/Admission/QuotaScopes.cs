using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>Which objects a quota with scopes means.</summary>
internal static class QuotaScopes
{
    private const string Exists = "Exists";

    internal static bool Match(ResourceQuotaSpec quota, KubernetesObject value) =>
        quota.Scopes.All(s => Matches(s, Exists, default, value))
        && (quota.ScopeSelector?.MatchExpressions ?? default).All(e => Matches(e.ScopeName, e.Operator, e.Values, value));

    private static bool Matches(string scope, string op, EquatableArray<string> values, KubernetesObject value) => (scope, value) switch
    {
        ("Terminating", Pod pod) => pod.Spec.ActiveDeadlineSeconds is >= 0,
        ("NotTerminating", Pod pod) => pod.Spec.ActiveDeadlineSeconds is null or < 0,
        ("BestEffort", Pod pod) => QosClasses.Of(pod.Spec) == QosClasses.BestEffort,
        ("NotBestEffort", Pod pod) => QosClasses.Of(pod.Spec) != QosClasses.BestEffort,
        ("PriorityClass", Pod pod) => Selects(pod.Spec.PriorityClassName, op, values),
        ("CrossNamespacePodAffinity", Pod pod) => IsAcrossNamespaces(pod.Spec.Affinity),
        ("VolumeAttributesClass", PersistentVolumeClaim claim) => Selects(claim.Spec.VolumeAttributesClassName, op, values),
        _ => false,
    };

    private static bool Selects(string? name, string op, EquatableArray<string> values)
    {
        var given = !string.IsNullOrEmpty(name);
        return op switch
        {
            "In" => given && values.Contains(name!, StringComparer.Ordinal),
            "NotIn" => !given || !values.Contains(name!, StringComparer.Ordinal),
            "DoesNotExist" => !given,
            _ => given,
        };
    }

    private static bool IsAcrossNamespaces(Affinity? affinity)
    {
        var near = affinity?.PodAffinity;
        var far = affinity?.PodAntiAffinity;
        return (near?.RequiredDuringSchedulingIgnoredDuringExecution ?? default)
            .Concat((near?.PreferredDuringSchedulingIgnoredDuringExecution ?? default).Select(p => p.PodAffinityTerm))
            .Concat(far?.RequiredDuringSchedulingIgnoredDuringExecution ?? default)
            .Concat((far?.PreferredDuringSchedulingIgnoredDuringExecution ?? default).Select(p => p.PodAffinityTerm))
            .Any(t => !t.Namespaces.IsEmpty || t.NamespaceSelector is not null);
    }
}
