using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling.Queue;

/// <summary>
/// Names what changed between two states of an object. Source: <c>PodSchedulingPropertiesChange</c> and <c>NodeSchedulingPropertiesChange</c> in
/// <c>pkg/scheduler/framework/events.go</c>.
/// </summary>
internal static class ObjectChanges
{
    /// <summary>The precise actions. A Pod of which nothing in particular changed counts as updated in general; a node does not.</summary>
    internal static List<ActionTypes> Between(KubernetesObject old, KubernetesObject @new)
    {
        var result = new List<ActionTypes>();
        switch (old, @new)
        {
            case (Pod before, Pod after):
                Pods(before, after, result);
                break;
            case (Node before, Node after):
                Nodes(before, after, result);
                break;
            default:
                result.Add(ActionTypes.Update);
                break;
        }

        return result;
    }

    private static void Pods(Pod old, Pod @new, List<ActionTypes> result)
    {
        if (old.Metadata.Labels != @new.Metadata.Labels)
            result.Add(ActionTypes.UpdatePodLabel);
        if (IsScaledDown(old, @new))
            result.Add(ActionTypes.UpdatePodScaleDown);
        if (@new.Spec.SchedulingGates.IsEmpty && !old.Spec.SchedulingGates.IsEmpty)
            result.Add(ActionTypes.UpdatePodSchedulingGatesEliminated);

        // The API lets tolerations only be added, so their number tells.
        if (@new.Spec.Tolerations.Count != old.Spec.Tolerations.Count)
            result.Add(ActionTypes.UpdatePodToleration);
        if (@new.Status.ResourceClaimStatuses != old.Status.ResourceClaimStatuses || @new.Status.ExtendedResourceClaimStatus != old.Status.ExtendedResourceClaimStatus)
            result.Add(ActionTypes.UpdatePodGeneratedResourceClaim);
        if (result.Count == 0)
            result.Add(ActionTypes.Update);
    }

    private static bool IsScaledDown(Pod old, Pod @new)
    {
        if (ReferenceEquals(old.Spec, @new.Spec) && !PodRequests.AreReported(old.Status) && !PodRequests.AreReported(@new.Status))
            return false;
        const RequestOptions Options = RequestOptions.PodLevel | RequestOptions.Status;
        var requests = PodRequests.Of(@new, Options);
        foreach (var before in PodRequests.Of(old, Options))
        {
            if (!requests.TryGetValue(before.Key, out var after) || before.Value.MilliValue > after.MilliValue)
                return true;
        }

        return false;
    }

    private static void Nodes(Node old, Node @new, List<ActionTypes> result)
    {
        if (old.Spec.Unschedulable == true && @new.Spec.Unschedulable != true)
            result.Add(ActionTypes.UpdateNodeTaint);
        if (old.Status.Allocatable != @new.Status.Allocatable)
            result.Add(ActionTypes.UpdateNodeAllocatable);
        if (old.Metadata.Labels != @new.Metadata.Labels)
            result.Add(ActionTypes.UpdateNodeLabel);
        if (old.Spec.Taints != @new.Spec.Taints)
            result.Add(ActionTypes.UpdateNodeTaint);
        if (!StatusesOf(old).Equals(StatusesOf(@new)))
            result.Add(ActionTypes.UpdateNodeCondition);
        if (old.Metadata.Annotations != @new.Metadata.Annotations)
            result.Add(ActionTypes.UpdateNodeAnnotation);
        if (old.Status.DeclaredFeatures != @new.Status.DeclaredFeatures)
            result.Add(ActionTypes.UpdateNodeDeclaredFeature);
    }

    private static EquatableMap<string> StatusesOf(Node node)
    {
        var statuses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var condition in node.Status.Conditions)
            statuses[condition.Type] = condition.Status;
        return new(statuses);
    }
}
