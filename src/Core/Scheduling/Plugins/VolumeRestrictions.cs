using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Keeps two Pods from using one disk at once where that cannot be, and from using a claim that only one Pod may have. Source: <c>pkg/scheduler/framework/plugins/volumerestrictions</c>.
/// </summary>
public sealed class VolumeRestrictions : IFilterPlugin
{
    internal const string ReadWriteOncePod = "ReadWriteOncePod";
    private static readonly PluginStatus DiskInUse = PluginStatus.Unschedulable("node(s) had no available disk");

    private static readonly PluginStatus ClaimInUse =
        PluginStatus.Unschedulable("node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod");

    /// <inheritdoc/>
    public string Name => nameof(VolumeRestrictions);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster)
    {
        var exclusive = new HashSet<string>(StringComparer.Ordinal);
        var conflicts = 0;
        foreach (var reference in pod.Claims)
        {
            if (reference.IsEphemeral)
                continue;
            if (cluster.Storage.FindClaim(pod.Namespace, reference.Name) is not { } claim)
                return FilterPreparation.Reject(StorageReasons.ClaimNotFound(reference.Name));
            if (!StorageReasons.Contains(claim.Spec.AccessModes, ReadWriteOncePod) || !exclusive.Add(reference.Name))
                continue;
            if (cluster.IsClaimUsed(PodInfo.KeyOf(pod.Namespace, reference.Name)))
                conflicts++;
        }

        var disks = new List<Volume>();
        foreach (var volume in pod.Pod.Spec.Volumes)
        {
            if (InlineDisk.IsRestricted(volume))
                disks.Add(volume);
        }

        return disks.Count == 0 && conflicts == 0 ? FilterPreparation.Skip : FilterPreparation.Run(new DiskFilter(disks, exclusive, conflicts));
    }

    /// <param name="disks">The Pod's inline volumes of the kinds that conflict.</param>
    /// <param name="exclusive">Its claims that only one Pod may use.</param>
    /// <param name="conflicts">How many uses of those claims by other Pods there are, wherever in the cluster.</param>
    private sealed class DiskFilter(List<Volume> disks, HashSet<string> exclusive, int conflicts) : NodeFilter
    {
        private int conflicts = conflicts;

        public override PluginStatus Filter(NodeInfo node)
        {
            foreach (var disk in disks)
            {
                foreach (var other in node.Pods)
                {
                    foreach (var volume in other.Pod.Spec.Volumes)
                    {
                        if (InlineDisk.Conflict(disk, volume))
                            return DiskInUse;
                    }
                }
            }

            return this.conflicts > 0 ? ClaimInUse : PluginStatus.Success;
        }

        public override void AddPod(PodInfo other, NodeInfo node) => this.conflicts += this.Uses(other.Claims);

        public override void RemovePod(PodInfo other, NodeInfo node) => this.conflicts -= this.Uses(other.Claims);

        public override NodeFilter Clone() => new DiskFilter(disks, exclusive, this.conflicts);

        /// <summary>By name only, whatever the namespace, as Kubernetes compares here.</summary>
        private int Uses(EquatableArray<ClaimReference> claims)
        {
            var count = 0;
            foreach (var claim in claims)
            {
                if (!claim.IsEphemeral && exclusive.Contains(claim.Name))
                    count++;
            }

            return count;
        }
    }
}
