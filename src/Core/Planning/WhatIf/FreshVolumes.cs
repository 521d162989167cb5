using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Claims that a new Pod brings along and that no node can refuse: they make each Pod different from the next without making a difference to the scheduler.</summary>
internal static class FreshVolumes
{
    /// <summary>The Pod without such claims; null when a volume of it might matter.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="own">The claims that come with it, and their classes.</param>
    /// <param name="cluster">What there is already.</param>
    internal static Pod? TryLeaveOut(Pod pod, ClusterObjects own, ClusterObjects cluster)
    {
        var claims = new PodInfo(pod).Claims;
        if (claims.IsEmpty)
            return pod;
        if (!cluster.PersistentVolumes.IsEmpty || !cluster.CSINodes.IsEmpty || !claims.All(claim => IsFree(claim.Name, own, cluster)))
            return null;
        var volumes = pod.Spec.Volumes.Where(volume => volume.PersistentVolumeClaim is null && volume.Ephemeral is null).ToEquatableArray();
        return pod with { Spec = pod.Spec with { Volumes = volumes } };
    }

    private static bool IsFree(string name, ClusterObjects own, ClusterObjects cluster)
    {
        if (own.PersistentVolumeClaims.FirstOrDefault(claim => claim.Metadata.Name == name) is not { } claim || claim.Spec.AccessModes.Contains(VolumeRestrictions.ReadWriteOncePod, StringComparer.Ordinal))
            return false;
        if (cluster.PersistentVolumeClaims.Any(other => other.Metadata.Name == name && other.Metadata.Namespace == claim.Metadata.Namespace))
            return false;
        var className = StorageState.ClassOf(claim);
        var storageClass = cluster.StorageClasses.Concat(own.StorageClasses).FirstOrDefault(item => item.Metadata.Name == className);
        return storageClass is { AllowedTopologies.IsEmpty: true } && storageClass.Provisioner is not ("" or VolumeFilter.NoProvisioner);
    }
}
