using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Planning;

/// <summary>
/// What an app's claims need and the app does not declare, because it belongs to the cluster: storage classes and volumes. A plan takes it that every claim gets a volume
/// wherever its Pod goes.
/// </summary>
internal static class AssumedStorage
{
    private const string Waits = "WaitForFirstConsumer";

    /// <summary>Stands for the cluster's default class, and for volumes that were made by hand.</summary>
    private const string AssumedClass = "kubedsl-assumed";

    /// <summary>The objects with claims and classes that can be satisfied, and the classes that are missing.</summary>
    internal static IEnumerable<KubernetesObject> Complete(IEnumerable<KubernetesObject> objects)
    {
        var completed = objects.Select(Complete).ToList();
        var declared = new HashSet<string>(completed.OfType<StorageClass>().Select(value => value.Metadata.Name ?? ""), StringComparer.Ordinal);
        var missing = completed.OfType<PersistentVolumeClaim>().Select(claim => claim.Spec.StorageClassName!).Where(declared.Add).ToList();
        return completed.Concat(missing.Select(name => new StorageClass { Metadata = new() { Name = name }, Provisioner = "kubedsl.dev/assumed", VolumeBindingMode = Waits }));
    }

    /// <summary>The claim that an ephemeral volume of a Pod becomes.</summary>
    internal static PersistentVolumeClaim ClaimOf(Pod pod, string volume, PersistentVolumeClaimTemplate template) => new()
    {
        Metadata = template.Metadata with
        {
            Name = pod.Metadata.Name + "-" + volume,
            Namespace = pod.Metadata.Namespace,
            OwnerReferences = [new() { ApiVersion = pod.ApiVersion, Kind = pod.Kind, Name = pod.Metadata.Name ?? "", Uid = pod.Metadata.Uid ?? "", Controller = true }],
        },
        Spec = template.Spec,
    };

    private static KubernetesObject Complete(KubernetesObject value) => value switch
    {
        // Where the volume of a class that does not wait would be, nobody knows before it is there.
        StorageClass storageClass => storageClass with { VolumeBindingMode = Waits },
        PersistentVolumeClaim claim when string.IsNullOrEmpty(claim.Spec.StorageClassName) => claim with { Spec = claim.Spec with { StorageClassName = AssumedClass, VolumeName = null } },
        PersistentVolumeClaim claim => claim with { Spec = claim.Spec with { VolumeName = null } },
        _ => value,
    };
}
