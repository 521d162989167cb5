using System;

namespace KubeDsl;

/// <summary>A PodDisruptionBudget: how many Pods a drain may take at a time.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PodDisruptionBudgetAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.minAvailable</c>: a count or a percentage.</summary>
    public string? MinAvailable { get; set; }

    /// <summary>The field <c>spec.maxUnavailable</c>: a count or a percentage.</summary>
    public string? MaxUnavailable { get; set; }

    /// <summary>The field <c>spec.unhealthyPodEvictionPolicy</c>; IfHealthyBudget by default.</summary>
    public UnhealthyPodEvictionPolicy UnhealthyPodEvictionPolicy { get; set; }
}
