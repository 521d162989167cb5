using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>
/// The priority of a Pod as the API server's admission fills it in: that of its class, or of the class that is the global default, or 0.
/// Source: <c>plugin/pkg/admission/priority/admission.go</c>.
/// </summary>
public static class PodPriority
{
    private const string ClusterCritical = "system-cluster-critical";
    private const string NodeCritical = "system-node-critical";
    private const int ClusterCriticalValue = 2_000_000_000;
    private const int NodeCriticalValue = 2_000_001_000;

    /// <summary>The Pod with <c>spec.priority</c>, <c>spec.preemptionPolicy</c> and, by the global default, <c>spec.priorityClassName</c>. A class that is unknown changes nothing.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="classes">The priority classes of the cluster; the two built-in ones need not be among them.</param>
    public static Pod Apply(Pod pod, IEnumerable<PriorityClass> classes)
    {
        var name = pod.Spec.PriorityClassName;
        PriorityClass? found = null;
        foreach (var candidate in classes)
        {
            if (string.IsNullOrEmpty(name) ? IsBetterDefault(candidate, found) : string.Equals(candidate.Metadata.Name, name, StringComparison.Ordinal))
                found = candidate;
        }

        if (found is not null)
            return With(pod, found.Metadata.Name, found.Value, found.PreemptionPolicy);
        return name switch
        {
            ClusterCritical => With(pod, name, ClusterCriticalValue, null),
            NodeCritical => With(pod, name, NodeCriticalValue, null),
            _ => string.IsNullOrEmpty(name) ? With(pod, name, 0, null) : pod,
        };
    }

    /// <summary>Of several global defaults the lowest counts.</summary>
    private static bool IsBetterDefault(PriorityClass candidate, PriorityClass? best) => candidate.GlobalDefault == true && (best is null || candidate.Value < best.Value);

    private static Pod With(Pod pod, string? name, int priority, string? preemptionPolicy) => pod with
    {
        Spec = pod.Spec with { PriorityClassName = name, Priority = pod.Spec.Priority ?? priority, PreemptionPolicy = pod.Spec.PreemptionPolicy ?? preemptionPolicy },
    };
}
