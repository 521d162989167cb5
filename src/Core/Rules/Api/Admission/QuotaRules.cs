using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>The plug-in ResourceQuota: whether an object still fits into the quotas of its namespace, and states what they count.</summary>
public static class QuotaRules
{
    /// <summary>The amounts of Pods that must be stated as soon as a quota counts them.</summary>
    private static readonly string[] ToBeStated = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];

    /// <summary>What an object counts for in a quota, by the quota's own names; empty when the quota does not mean it.</summary>
    /// <param name="quota">The quota.</param>
    /// <param name="value">The object, with the API's defaults.</param>
    public static EquatableMap<Quantity> UsageOf(ResourceQuota quota, KubernetesObject value)
    {
        if (MetadataDefaults.Namespaced(quota.Metadata).Namespace != MetadataDefaults.Namespaced(value.Metadata).Namespace || !QuotaScopes.Match(quota.Spec, value))
            return default;
        return new(QuotaUsage.Of(value).Where(u => quota.Spec.Hard.ContainsKey(u.Key)));
    }

    /// <summary>Judges a new object, or one that takes the place of another. The first quota that is exceeded refuses.</summary>
    internal static void Check(KubernetesObject value, KubernetesObject? stored, EquatableArray<ResourceQuota> quotas, ApiFaults faults)
    {
        foreach (var quota in quotas.OrderBy(q => q.Metadata.Name, StringComparer.Ordinal))
        {
            if (MetadataDefaults.Namespaced(quota.Metadata) is var metadata && metadata.Namespace != value.Metadata.Namespace)
                continue;
            var ours = quota with { Metadata = metadata };
            if (stored is null)
                CheckStated(value, ours, faults);
            if (!faults.Any)
                CheckRoom(UsageOf(ours, value), stored is null ? default : UsageOf(ours, stored), ours, faults);
            if (faults.Any)
                return;
        }
    }

    private static void CheckRoom(EquatableMap<Quantity> usage, EquatableMap<Quantity> before, ResourceQuota quota, ApiFaults faults)
    {
        var exceeded = usage
            .Select(u => (Name: u.Key, More: u.Value - before.GetValueOrDefault(u.Key)))
            .Where(u => u.More.Sign > 0 && quota.Status.Used.GetValueOrDefault(u.Name) + u.More > quota.Spec.Hard[u.Name])
            .ToList();
        if (exceeded.Count == 0)
            return;
        faults.Forbidden(
            FieldPath.Whole,
            "exceeded quota: " + quota.Metadata.Name
                + ", requested: " + Text(exceeded.Select(e => (e.Name, e.More)))
                + ", used: " + Text(exceeded.Select(e => (e.Name, quota.Status.Used.GetValueOrDefault(e.Name))))
                + ", limited: " + Text(exceeded.Select(e => (e.Name, quota.Spec.Hard[e.Name]))));
    }

    private static string Text(IEnumerable<(string Name, Quantity Amount)> amounts) => string.Join(",", amounts.Select(a => a.Name + "=" + a.Amount));

    private static void CheckStated(KubernetesObject value, ResourceQuota quota, ApiFaults faults)
    {
        if (value is not Pod pod || !QuotaScopes.Match(quota.Spec, value))
            return;
        var wanted = Array.FindAll(ToBeStated, quota.Spec.Hard.ContainsKey);
        if (wanted.Length == 0)
            return;
        var whole = new HashSet<string>(pod.Spec.Resources is { } resources ? QuotaUsage.NamesStatedBy(resources) : [], StringComparer.Ordinal);
        var missing = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var container in pod.Spec.Containers.Concat(pod.Spec.InitContainers))
        {
            var stated = new HashSet<string>(QuotaUsage.NamesStatedBy(container.Resources), StringComparer.Ordinal);
            foreach (var name in wanted.Where(w => !stated.Contains(w) && !whole.Contains(w)))
            {
                if (!missing.TryGetValue(name, out var containers))
                    missing.Add(name, containers = []);
                containers.Add(container.Name);
            }
        }

        if (missing.Count > 0)
            faults.Forbidden(FieldPath.Spec, "failed quota: " + quota.Metadata.Name + ": must specify " + string.Join("; ", missing.Select(m => m.Key + " for: " + string.Join(",", m.Value))));
    }
}
