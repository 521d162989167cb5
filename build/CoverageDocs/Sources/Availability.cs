using KubeDsl;

namespace KubeDsl.Coverage.Availability;

/// <summary>Autoscalers and disruption budgets.</summary>
[App]
public partial class Availability
{
    [Deployment, Container("web:1"), Requests(Cpu = "100m", Memory = "64Mi")]
    [HorizontalPodAutoscaler(
        MinReplicas = 2,
        MaxReplicas = 10,
        CpuUtilization = 70,
        MemoryUtilization = 80,
        ScaleUpStabilizationWindowSeconds = 10,
        ScaleDownStabilizationWindowSeconds = 300,
        ScaleUpSelectPolicy = ScalingPolicySelect.Max,
        ScaleDownSelectPolicy = ScalingPolicySelect.Min,
        ScaleUpTolerance = "0.05",
        ScaleDownTolerance = "0.1")]
    [ScaleUpPolicy(ScalingPolicyType.Percent, 100, 15), ScaleDownPolicy(ScalingPolicyType.Pods, 1, 60)]
    [PodDisruptionBudget(MinAvailable = "50%", UnhealthyPodEvictionPolicy = UnhealthyPodEvictionPolicy.AlwaysAllow)]
    public partial class Web;

    [Deployment, Container("worker:1"), PodDisruptionBudget(MaxUnavailable = "1")]
    [HorizontalPodAutoscaler(MaxReplicas = 10)]
    [ResourceMetric("cpu", AverageValue = "500m"), ResourceMetric("memory", AverageUtilization = 80), ContainerResourceMetric<Worker>("memory", AverageUtilization = 60), ContainerResourceMetric<Worker>("cpu", AverageValue = "1")]
    [PodsMetric("jobs", "10", Selector = "queue=orders,kind in (a)")]
    [ObjectMetric("requests", "networking.k8s.io/v1", "Ingress", "public", Value = "100", Selector = "verb=GET,code in (a)")]
    [ObjectMetric("latency", "networking.k8s.io/v1", "Ingress", "public", AverageValue = "1")]
    [ExternalMetric("queue_length", Value = "30", Selector = "queue=orders,kind in (a)"), ExternalMetric("queue_age", AverageValue = "30")]
    public partial class Worker;
}
