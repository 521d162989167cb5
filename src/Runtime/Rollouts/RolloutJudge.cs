using System;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Rollouts;

/// <summary>Tells from the status of a workload how far its rollout is, as <c>kubectl rollout status</c> does.</summary>
internal static class RolloutJudge
{
    internal static RolloutStatus Of(KubernetesObject workload) => workload switch
    {
        Deployment deployment => Of(deployment),
        StatefulSet set => Of(set),
        DaemonSet set => Of(set),
        _ => throw RolloutTarget.NotRolledOut(workload.Kind),
    };

    private static RolloutStatus Of(Deployment deployment)
    {
        var (spec, status) = (deployment.Spec, deployment.Status);
        if (!(status.ObservedGeneration >= deployment.Metadata.Generation))
            return Waiting("the controller has not seen the change yet");
        if (status.Conditions.Any(c => c is { Type: "Progressing", Reason: "ProgressDeadlineExceeded" }))
            return new(false, true, $"the progress deadline of {spec.ProgressDeadlineSeconds} s has passed");
        var (updated, all, available) = (status.UpdatedReplicas ?? 0, status.Replicas ?? 0, status.AvailableReplicas ?? 0);
        if (updated < spec.Replicas)
            return Waiting(FormattableString.Invariant($"{updated} of {spec.Replicas} Pods are of the new template"));
        if (all > updated)
            return Waiting(FormattableString.Invariant($"{all - updated} Pods of old templates are left"));
        return available < updated
            ? Waiting(FormattableString.Invariant($"{available} of {updated} new Pods are available"))
            : Done();
    }

    private static RolloutStatus Of(DaemonSet set)
    {
        var status = set.Status;
        CheckStrategy(set.Kind, set.Spec.UpdateStrategy.Type);
        if (!(status.ObservedGeneration >= set.Metadata.Generation))
            return Waiting("the controller has not seen the change yet");
        if ((status.UpdatedNumberScheduled ?? 0) < status.DesiredNumberScheduled)
            return Waiting(FormattableString.Invariant($"{status.UpdatedNumberScheduled ?? 0} of {status.DesiredNumberScheduled} Pods are of the new template"));
        return (status.NumberAvailable ?? 0) < status.DesiredNumberScheduled
            ? Waiting(FormattableString.Invariant($"{status.NumberAvailable ?? 0} of {status.DesiredNumberScheduled} Pods are available"))
            : Done();
    }

    private static RolloutStatus Of(StatefulSet set)
    {
        var (spec, status) = (set.Spec, set.Status);
        CheckStrategy(set.Kind, spec.UpdateStrategy.Type);
        if (!(status.ObservedGeneration >= set.Metadata.Generation))
            return Waiting("the controller has not seen the change yet");
        if ((status.ReadyReplicas ?? 0) < spec.Replicas)
            return Waiting(FormattableString.Invariant($"{status.ReadyReplicas ?? 0} of {spec.Replicas} Pods are ready"));
        var (updated, wanted) = (status.UpdatedReplicas ?? 0, spec.Replicas - (spec.UpdateStrategy.RollingUpdate?.Partition ?? 0));
        if (spec.UpdateStrategy.RollingUpdate?.Partition > 0)
            return updated < wanted ? Waiting(FormattableString.Invariant($"{updated} of {wanted} Pods above the partition are of the new template")) : Done();
        return status.UpdateRevision != status.CurrentRevision
            ? Waiting(FormattableString.Invariant($"{updated} of {spec.Replicas} Pods are of the new template"))
            : Done();
    }

    private static void CheckStrategy(string kind, string? strategy)
    {
        if (strategy == "OnDelete")
            throw new InvalidOperationException($"A {kind} with the update strategy OnDelete is not rolled out: its Pods are replaced when somebody deletes them.");
    }

    private static RolloutStatus Waiting(string message) => new(false, false, message);

    private static RolloutStatus Done() => new(true, false, "rolled out");
}
