using KubeDsl.Model;

namespace KubeDsl.Runtime.Rollouts;

/// <summary>A template that a workload had: a line of <c>kubectl rollout history</c>.</summary>
/// <param name="Revision">Its number; going back to it gives it a new one.</param>
/// <param name="ChangeCause">The annotation <c>kubernetes.io/change-cause</c> of the time; empty when there was none.</param>
/// <param name="Template">The Pods of the revision.</param>
public sealed record RolloutRevision(long Revision, string ChangeCause, PodTemplateSpec Template);
