using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Planning;

/// <summary>Which autoscaler sets a workload's size.</summary>
internal static class EnvironmentAutoscalers
{
    /// <summary>The autoscaler of a workload; null when nothing scales it.</summary>
    internal static HorizontalPodAutoscaler? AutoscalerOf(this EnvironmentModel environment, KubernetesObject workload) =>
        environment.Objects.OfType<HorizontalPodAutoscaler>().FirstOrDefault(candidate =>
            candidate.Spec.ScaleTargetRef.Kind == workload.Kind && candidate.Spec.ScaleTargetRef.Name == workload.Metadata.Name && candidate.Metadata.Namespace == workload.Metadata.Namespace);
}
