using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Takes nodes that can reach the Pod's volumes, and finds volumes for claims that wait for their first Pod. Source: <c>pkg/scheduler/framework/plugins/volumebinding</c>.
/// </summary>
public sealed class VolumeBinding : IFilterPlugin
{
    internal const string BindCompleted = "pv.kubernetes.io/bind-completed";
    private static readonly PluginStatus UnboundImmediate = PluginStatus.Unresolvable("pod has unbound immediate PersistentVolumeClaims");

    /// <inheritdoc/>
    public string Name => nameof(VolumeBinding);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster)
    {
        if (pod.Claims.IsEmpty)
            return FilterPreparation.Skip;
        var claims = new List<PersistentVolumeClaim>(pod.Claims.Count);
        foreach (var reference in pod.Claims)
        {
            var claim = cluster.Storage.FindClaim(pod.Namespace, reference.Name);
            if (Refuse(pod, reference, claim) is { } problem)
                return FilterPreparation.Reject(problem);
            claims.Add(claim!);
        }

        var bound = new List<PersistentVolumeClaim>();
        var delayed = new List<PersistentVolumeClaim>();
        var hasImmediate = false;
        foreach (var claim in claims)
        {
            var hasVolume = !string.IsNullOrEmpty(claim.Spec.VolumeName);
            if (hasVolume && claim.Metadata.Annotations.ContainsKey(BindCompleted))
                bound.Add(claim);
            else if (!hasVolume && cluster.Storage.FindClass(StorageState.ClassOf(claim))?.VolumeBindingMode == StorageReasons.WaitForFirstConsumer)
                delayed.Add(claim);
            else
                hasImmediate = true;
        }

        return hasImmediate ? FilterPreparation.Reject(UnboundImmediate) : FilterPreparation.Run(new VolumeFilter(cluster.Storage, bound, delayed));
    }

    private static PluginStatus? Refuse(PodInfo pod, ClaimReference reference, PersistentVolumeClaim? claim)
    {
        if (claim is null)
        {
            return reference.IsEphemeral
                ? PluginStatus.Unresolvable("waiting for ephemeral volume controller to create the persistentvolumeclaim \"" + reference.Name + "\"")
                : StorageReasons.ClaimNotFound(reference.Name);
        }

        if (reference.IsEphemeral && !IsOwnedBy(claim, pod))
            return PluginStatus.Unresolvable("PVC " + PodInfo.KeyOf(pod.Namespace, reference.Name) + " was not created for pod " + pod.Key + " (pod is not owner)");
        if (claim.Status.Phase == "Lost")
            return PluginStatus.Unresolvable("persistentvolumeclaim \"" + reference.Name + "\" bound to non-existent persistentvolume \"" + claim.Spec.VolumeName + "\"");
        return claim.Metadata.DeletionTimestamp is not null
            ? PluginStatus.Unresolvable("persistentvolumeclaim \"" + reference.Name + "\" is being deleted")
            : null;
    }

    private static bool IsOwnedBy(PersistentVolumeClaim claim, PodInfo pod)
    {
        foreach (var owner in claim.Metadata.OwnerReferences)
        {
            if (owner.Controller == true)
                return owner.Uid == (pod.Pod.Metadata.Uid ?? "");
        }

        return false;
    }
}
