using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Queue.Hints;

/// <summary>What changes are worth to Pods that wait for storage. Source: <c>volumerestrictions</c>, <c>nodevolumelimits</c>, <c>volumebinding</c> and <c>volumezone</c> under <c>pkg/scheduler/framework/plugins</c>.</summary>
internal static class VolumeHints
{
    private const string MigratedPluginsAnnotation = "storage.alpha.kubernetes.io/migrated-plugins";

    /// <summary>The Pod that went used a disk or claim that the waiting Pod needs, in its namespace.</summary>
    internal static bool FreesDisk(PodInfo pod, ClusterEvent change)
    {
        if (change.OldPod is not { } gone || !string.Equals(gone.Namespace, pod.Namespace, StringComparison.Ordinal))
            return false;
        foreach (var volume in pod.Pod.Spec.Volumes)
        {
            foreach (var other in gone.Pod.Spec.Volumes)
            {
                if (InlineDisk.Conflict(volume, other))
                    return true;
            }
        }

        foreach (var reference in gone.Claims)
        {
            if (!reference.IsEphemeral && Uses(pod, reference.Name, ephemeralToo: false))
                return true;
        }

        return false;
    }

    /// <summary>A Pod with claims went from its node.</summary>
    internal static bool Detaches(PodInfo pod, ClusterEvent change) => change.OldPod is { } gone && PodHints.HasNode(gone) && !gone.Claims.IsEmpty;

    /// <summary>The claim is the waiting Pod's; claims made for its ephemeral volumes count.</summary>
    internal static bool IsClaim(PodInfo pod, ClusterEvent change) => Uses(pod, change.New, ephemeralToo: true);

    /// <summary>The claim is one that the waiting Pod names.</summary>
    internal static bool IsNamedClaim(PodInfo pod, ClusterEvent change) => Uses(pod, change.New, ephemeralToo: false);

    /// <summary>A driver attaches more volumes than before.</summary>
    internal static bool AttachesMore(PodInfo pod, ClusterEvent change)
    {
        if (change is not { Old: CSINode old, New: CSINode changed })
            return true;
        foreach (var driver in changed.Spec.Drivers)
        {
            var before = 0;
            foreach (var other in old.Spec.Drivers)
            {
                if (string.Equals(other.Name, driver.Name, StringComparison.Ordinal))
                    before = other.Allocatable?.Count ?? 0;
            }

            if ((driver.Allocatable?.Count ?? 0) > before)
                return true;
        }

        return false;
    }

    /// <summary>The class is new, or its volumes can be made in other places than before.</summary>
    internal static bool AllowsOtherPlaces(PodInfo pod, ClusterEvent change) =>
        change is not { Old: StorageClass old, New: StorageClass changed } || old.AllowedTopologies != changed.AllowedTopologies;

    /// <summary>The class makes or binds volumes only for Pods that wait.</summary>
    internal static bool WaitsForConsumer(PodInfo pod, ClusterEvent change) =>
        change.New is not StorageClass added || added.VolumeBindingMode == StorageReasons.WaitForFirstConsumer;

    /// <summary>The node is new to drivers, or other volumes of the old kinds are served by drivers there.</summary>
    internal static bool MigratesOthers(PodInfo pod, ClusterEvent change) =>
        change is not { Old: CSINode old, New: CSINode changed }
        || !string.Equals(
            old.Metadata.Annotations.GetValueOrDefault(MigratedPluginsAnnotation) ?? "",
            changed.Metadata.Annotations.GetValueOrDefault(MigratedPluginsAnnotation) ?? "",
            StringComparison.Ordinal);

    /// <summary>A driver that the Pod names in an inline volume no longer says how much it has left. Drivers behind claims do not count, as in Kubernetes.</summary>
    internal static bool StopsMeasuringCapacity(PodInfo pod, ClusterEvent change)
    {
        if (change is not { Old: CSIDriver old, New: CSIDriver changed })
            return true;
        if (old.Spec.StorageCapacity != true || changed.Spec.StorageCapacity == true)
            return false;
        foreach (var volume in pod.Pod.Spec.Volumes)
        {
            if (volume.Csi is { } csi && string.Equals(csi.Driver, changed.Metadata.Name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The volume is new, or is now said to be in other zones or regions.</summary>
    internal static bool MovesToOtherPlaces(PodInfo pod, ClusterEvent change)
    {
        if (change is not { Old: PersistentVolume old, New: PersistentVolume changed })
            return true;
        foreach (var key in VolumeZone.Keys)
        {
            if (!PlacesOf(old, key).SetEquals(PlacesOf(changed, key)))
                return true;
        }

        return false;
    }

    private static HashSet<string> PlacesOf(PersistentVolume volume, string key) =>
        new(volume.Metadata.Labels.TryGetValue(key, out var value) ? VolumeZone.PlacesIn(value) : [], StringComparer.Ordinal);

    private static bool Uses(PodInfo pod, KubernetesObject? claim, bool ephemeralToo) =>
        claim is null || (string.Equals(claim.Metadata.Namespace ?? "", pod.Namespace, StringComparison.Ordinal) && Uses(pod, claim.Metadata.Name ?? "", ephemeralToo));

    private static bool Uses(PodInfo pod, string claimName, bool ephemeralToo)
    {
        foreach (var reference in pod.Claims)
        {
            if ((ephemeralToo || !reference.IsEphemeral) && string.Equals(reference.Name, claimName, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
