using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Updates;

/// <summary>
/// What a sender need not repeat: values that the server or its controllers filled in when the object was made stay when they are omitted. Of most, the server says so
/// itself; of the others an update by <c>kubectl apply</c> comes to the same.
/// </summary>
internal static class TakenOver
{
    internal static KubernetesObject Apply(KubernetesObject value, KubernetesObject stored)
    {
        value = value with { Metadata = Apply(value.Metadata, stored.Metadata) };
        return value switch
        {
            Pod item => item with { Spec = Apply(item.Spec, ((Pod)stored).Spec) },
            Job item => item with { Spec = item.Spec with { Completions = item.Spec.Completions ?? ((Job)stored).Spec.Completions } },
            Service item => item with { Spec = TakenOverService.Apply(item.Spec, ((Service)stored).Spec) },
            PersistentVolumeClaim item => item with { Spec = Apply(item.Spec, ((PersistentVolumeClaim)stored).Spec), Status = ((PersistentVolumeClaim)stored).Status },
            PersistentVolume item => item with { Spec = item.Spec with { ClaimRef = item.Spec.ClaimRef ?? ((PersistentVolume)stored).Spec.ClaimRef } },
            Node item => item with { Spec = Apply(item.Spec, ((Node)stored).Spec) },
            Namespace item => item with { Spec = ((Namespace)stored).Spec },
            _ => value,
        };
    }

    /// <summary>What only the server writes.</summary>
    private static ObjectMeta Apply(ObjectMeta metadata, ObjectMeta stored) => metadata with
    {
        Uid = stored.Uid,
        CreationTimestamp = stored.CreationTimestamp,
        DeletionTimestamp = stored.DeletionTimestamp,
        DeletionGracePeriodSeconds = stored.DeletionGracePeriodSeconds,
        Generation = stored.Generation,
        Namespace = stored.Namespace,
    };

    private static PodSpec Apply(PodSpec spec, PodSpec stored) => spec with
    {
        NodeName = spec.NodeName ?? stored.NodeName,
        ServiceAccountName = spec.ServiceAccountName ?? spec.ServiceAccount ?? stored.ServiceAccountName,
        ServiceAccount = spec.ServiceAccount ?? spec.ServiceAccountName ?? stored.ServiceAccount,
        Priority = spec.Priority ?? stored.Priority,
        PriorityClassName = spec.PriorityClassName ?? stored.PriorityClassName,
        PreemptionPolicy = spec.PreemptionPolicy ?? stored.PreemptionPolicy,
        ImagePullSecrets = spec.ImagePullSecrets.IsDefault ? stored.ImagePullSecrets : spec.ImagePullSecrets,
        Overhead = spec.Overhead.IsDefault ? stored.Overhead : spec.Overhead,
        EphemeralContainers = spec.EphemeralContainers.IsDefault ? stored.EphemeralContainers : spec.EphemeralContainers,
        Containers = WithContainers(spec.Containers, stored.Containers),
        InitContainers = WithContainers(spec.InitContainers, stored.InitContainers),
        Tolerations = spec.Tolerations.IsDefault ? stored.Tolerations : spec.Tolerations,
    };

    // Limit ranges fill in what containers leave out, and how often an image is pulled goes by its first tag.
    private static EquatableArray<Container> WithContainers(EquatableArray<Container> containers, EquatableArray<Container> stored)
    {
        if (containers.Count != stored.Count)
            return containers;
        var result = containers.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = result[i] with
            {
                Resources = result[i].Resources == ResourceRequirements.Empty ? stored[i].Resources : result[i].Resources,
                ImagePullPolicy = result[i].ImagePullPolicy ?? stored[i].ImagePullPolicy,
            };
        }
        return [.. result];
    }

    private static PersistentVolumeClaimSpec Apply(PersistentVolumeClaimSpec spec, PersistentVolumeClaimSpec stored) => spec with
    {
        VolumeName = spec.VolumeName ?? stored.VolumeName,
        StorageClassName = spec.StorageClassName ?? stored.StorageClassName,
        VolumeMode = spec.VolumeMode ?? stored.VolumeMode,
    };

    private static NodeSpec Apply(NodeSpec spec, NodeSpec stored) => spec with
    {
        PodCIDR = spec.PodCIDR ?? stored.PodCIDR,
        PodCIDRs = spec.PodCIDRs.IsDefault ? stored.PodCIDRs : spec.PodCIDRs,
        ProviderID = spec.ProviderID ?? stored.ProviderID,
    };
}
