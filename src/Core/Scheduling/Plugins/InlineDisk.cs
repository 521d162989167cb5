using System;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Disks that Pods name directly, of the kinds that not every two Pods can use on one node.</summary>
internal static class InlineDisk
{
    internal static bool IsRestricted(Volume volume) =>
        volume.GcePersistentDisk is not null || volume.AwsElasticBlockStore is not null || volume.Rbd is not null || volume.Iscsi is not null;

    /// <summary>True when both are the same disk and one of them writes; an EBS disk is for one Pod even when nobody writes.</summary>
    internal static bool Conflict(Volume volume, Volume other)
    {
        if (volume.GcePersistentDisk is { } gce && other.GcePersistentDisk is { } otherGce && Same(gce.PdName, otherGce.PdName))
            return !(gce.ReadOnly == true && otherGce.ReadOnly == true);
        if (volume.AwsElasticBlockStore is { } ebs && other.AwsElasticBlockStore is { } otherEbs && Same(ebs.VolumeID, otherEbs.VolumeID))
            return true;
        if (volume.Iscsi is { } iscsi && other.Iscsi is { } otherIscsi && Same(iscsi.Iqn, otherIscsi.Iqn))
            return !(iscsi.ReadOnly == true && otherIscsi.ReadOnly == true);
        if (volume.Rbd is { } rbd && other.Rbd is { } otherRbd && Same(rbd.Pool, otherRbd.Pool) && Same(rbd.Image, otherRbd.Image))
            return rbd.Monitors.Intersect(otherRbd.Monitors, StringComparer.Ordinal).Any() && !(rbd.ReadOnly == true && otherRbd.ReadOnly == true);
        return false;
    }

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
