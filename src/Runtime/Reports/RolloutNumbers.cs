using KubeDsl.Model;

namespace KubeDsl.Runtime.Reports;

/// <summary>How far a workload's rollout is, whatever its kind.</summary>
/// <param name="IsObserved">True when the numbers are about the present spec.</param>
/// <param name="Wanted">The Pods that there should be.</param>
/// <param name="Total">The Pods that there are.</param>
/// <param name="Updated">Those of the present template.</param>
/// <param name="Available">Those that are available.</param>
/// <param name="Failure">Why it makes no progress; null while it may.</param>
internal readonly record struct RolloutNumbers(bool IsObserved, long Wanted, long Total, long Updated, long Available, string? Failure = null)
{
    internal static RolloutNumbers Of(Deployment value) => new(
        (value.Status.ObservedGeneration ?? 0) >= (value.Metadata.Generation ?? 0),
        value.Spec.Replicas ?? 1,
        value.Status.Replicas ?? 0,
        value.Status.UpdatedReplicas ?? 0,
        value.Status.AvailableReplicas ?? 0,
        FailureOf(value.Status));

    internal static RolloutNumbers Of(StatefulSet value) => new(
        (value.Status.ObservedGeneration ?? 0) >= (value.Metadata.Generation ?? 0),
        value.Spec.Replicas ?? 1,
        value.Status.Replicas,
        value.Status.UpdatedReplicas ?? 0,
        value.Status.AvailableReplicas);

    internal static RolloutNumbers Of(DaemonSet value) => new(
        (value.Status.ObservedGeneration ?? 0) >= (value.Metadata.Generation ?? 0),
        value.Status.DesiredNumberScheduled,
        value.Status.CurrentNumberScheduled,
        value.Status.UpdatedNumberScheduled ?? 0,
        value.Status.NumberAvailable ?? 0);

    private static string? FailureOf(DeploymentStatus status)
    {
        foreach (var condition in status.Conditions)
        {
            if (condition is { Type: "Progressing", Status: "False" })
                return condition.Reason;
        }

        return null;
    }
}
