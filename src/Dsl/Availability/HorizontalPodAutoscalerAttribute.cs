using System;

namespace KubeDsl;

/// <summary>A HorizontalPodAutoscaler that owns the workload's replicas.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HorizontalPodAutoscalerAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.minReplicas</c>; 1 by default.</summary>
    public int MinReplicas { get; set; }

    /// <summary>The field <c>spec.maxReplicas</c>.</summary>
    public int MaxReplicas { get; set; }

    /// <summary>The average CPU use in percent of the request that is aimed at, in <c>spec.metrics</c>.</summary>
    public int CpuUtilization { get; set; }

    /// <summary>The average memory use in percent of the request that is aimed at, in <c>spec.metrics</c>.</summary>
    public int MemoryUtilization { get; set; }

    /// <summary>The field <c>spec.behavior.scaleUp.stabilizationWindowSeconds</c>, in seconds; 0 by default.</summary>
    public int ScaleUpStabilizationWindowSeconds { get; set; }

    /// <summary>The field <c>spec.behavior.scaleDown.stabilizationWindowSeconds</c>, in seconds; 300 by default.</summary>
    public int ScaleDownStabilizationWindowSeconds { get; set; }

    /// <summary>The field <c>spec.behavior.scaleUp.selectPolicy</c>; Max by default.</summary>
    public ScalingPolicySelect ScaleUpSelectPolicy { get; set; }

    /// <summary>The field <c>spec.behavior.scaleDown.selectPolicy</c>; Max by default.</summary>
    public ScalingPolicySelect ScaleDownSelectPolicy { get; set; }

    /// <summary>The field <c>spec.behavior.scaleUp.tolerance</c>, such as <c>0.05</c>; 0.1 by default.</summary>
    public string? ScaleUpTolerance { get; set; }

    /// <summary>The field <c>spec.behavior.scaleDown.tolerance</c>, such as <c>0.05</c>; 0.1 by default.</summary>
    public string? ScaleDownTolerance { get; set; }
}
