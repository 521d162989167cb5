using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Planning.WhatIf;

/// <summary>
/// What becomes of a Pod's claims when it moves. The volume of a claim was made in the zone of the Pod's node and can be reached from there only, as the disks of clouds; one that several nodes
/// may write to (<c>ReadWriteMany</c>), and any volume where nodes have no zone, can be reached from everywhere. An ephemeral volume is made anew.
/// </summary>
internal sealed class KeptVolumes
{
    private readonly Dictionary<string, PersistentVolumeClaim> claims;
    private readonly HashSet<string> classesWithVolumes;
    private readonly Dictionary<string, string> provisioners;

    private KeptVolumes(ClusterObjects objects)
    {
        this.claims = objects.PersistentVolumeClaims.ToDictionary(claim => PodInfo.KeyOf(claim.Metadata.Namespace ?? "", claim.Metadata.Name ?? ""), StringComparer.Ordinal);
        this.classesWithVolumes = new(objects.PersistentVolumes.Select(StorageState.ClassOf), StringComparer.Ordinal);
        this.provisioners = objects.StorageClasses.ToDictionary(item => item.Metadata.Name ?? "", item => item.Provisioner, StringComparer.Ordinal);
    }

    /// <summary>Gives the claims of all placed Pods their volumes.</summary>
    internal static void Bind(PlacedCluster cluster)
    {
        var volumes = new KeptVolumes(cluster.Expansion.Cluster);
        if (volumes.claims.Count == 0)
            return;
        foreach (var pod in cluster.Pods)
            pod.Storage = volumes.StorageOf(pod);
    }

    private List<KubernetesObject> StorageOf(PlacedPod pod)
    {
        var result = new List<KubernetesObject>();
        var @namespace = pod.Pod.Metadata.Namespace ?? "";
        foreach (var volume in pod.Pod.Spec.Volumes)
        {
            if (volume.Ephemeral is not null && this.Find(@namespace, pod.Name + "-" + volume.Name) is { } ephemeral)
                result.Add(ephemeral);
            else if (volume.PersistentVolumeClaim is { } source && this.Find(@namespace, source.ClaimName) is { } claim)
                result.AddRange(this.AsKept(claim, pod.Node!.Zone));
        }

        return result;
    }

    /// <summary>The claim with its volume; nothing when the scheduler chose among volumes that are declared, and remembers which.</summary>
    private KubernetesObject[] AsKept(PersistentVolumeClaim claim, string zone)
    {
        var storageClass = StorageState.ClassOf(claim);
        if (this.classesWithVolumes.Contains(storageClass))
            return [];
        if (zone.Length == 0 || claim.Spec.AccessModes.Contains("ReadWriteMany", StringComparer.Ordinal))
            return [claim];
        var volume = this.VolumeOf(claim, storageClass, zone);
        var bound = claim with
        {
            Metadata = claim.Metadata with { Annotations = claim.Metadata.Annotations.With(VolumeBinding.BindCompleted, "yes") },
            Spec = claim.Spec with { VolumeName = volume.Metadata.Name },
        };
        return [volume, bound];
    }

    private PersistentVolume VolumeOf(PersistentVolumeClaim claim, string storageClass, string zone)
    {
        var name = "kubedsl-assumed-" + claim.Metadata.Namespace + "-" + claim.Metadata.Name;
        return new()
        {
            Metadata = new() { Name = name },
            Spec = new()
            {
                AccessModes = claim.Spec.AccessModes,
                Capacity = claim.Spec.Resources.Requests,
                StorageClassName = storageClass,
                VolumeMode = claim.Spec.VolumeMode,
                ClaimRef = new() { Kind = claim.Kind, ApiVersion = claim.ApiVersion, Namespace = claim.Metadata.Namespace, Name = claim.Metadata.Name },
                Csi = new() { Driver = this.provisioners.TryGetValue(storageClass, out var driver) ? driver : "", VolumeHandle = name },
                NodeAffinity = new() { Required = new() { NodeSelectorTerms = [new() { MatchExpressions = [new() { Key = TopologyLabels.Zone, Operator = "In", Values = [zone] }] }] } },
            },
        };
    }

    private PersistentVolumeClaim? Find(string @namespace, string name) => this.claims.TryGetValue(PodInfo.KeyOf(@namespace, name), out var claim) ? claim : null;
}
