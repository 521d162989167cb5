using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>An autoscaler as the API server stores it. Source: <c>pkg/apis/autoscaling/v2/defaults.go</c>.</summary>
public static class AutoscalerDefaults
{
    private const string Percent = "Percent";

    /// <summary>The autoscaler with the API's defaults.</summary>
    public static HorizontalPodAutoscaler Apply(HorizontalPodAutoscaler autoscaler) => autoscaler with
    {
        Metadata = MetadataDefaults.Namespaced(autoscaler.Metadata),
        Spec = autoscaler.Spec with
        {
            MinReplicas = autoscaler.Spec.MinReplicas ?? 1,
            Metrics = autoscaler.Spec.Metrics.IsEmpty ? [CpuAt80()] : autoscaler.Spec.Metrics,
            Behavior = autoscaler.Spec.Behavior is not { } behavior ? null : behavior with
            {
                ScaleUp = Complete(behavior.ScaleUp, 0, [new() { Type = "Pods", Value = 4, PeriodSeconds = 15 }, new() { Type = Percent, Value = 100, PeriodSeconds = 15 }]),
                ScaleDown = Complete(behavior.ScaleDown, null, [new() { Type = Percent, Value = 100, PeriodSeconds = 15 }]),
            },
        },
    };

    private static MetricSpec CpuAt80() => new()
    {
        Type = "Resource",
        Resource = new ResourceMetricSource { Name = "cpu", Target = new MetricTarget { Type = "Utilization", AverageUtilization = 80 } },
    };

    /// <summary>An empty list of policies stays empty, and is refused; only an absent one is filled in.</summary>
    private static HPAScalingRules Complete(HPAScalingRules? rules, int? window, EquatableArray<HPAScalingPolicy> policies) => (rules ?? HPAScalingRules.Empty) with
    {
        SelectPolicy = rules?.SelectPolicy ?? "Max",
        StabilizationWindowSeconds = rules?.StabilizationWindowSeconds ?? window,
        Policies = rules is null || rules.Policies.IsDefault ? policies : rules.Policies,
    };
}
