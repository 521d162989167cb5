using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Keeps the number of volumes that a storage driver attaches to a node within what the driver says it can. Source: <c>pkg/scheduler/framework/plugins/nodevolumelimits/csi.go</c>.
/// </summary>
public sealed class NodeVolumeLimits : IFilterPlugin
{
    private static readonly PluginStatus TooMany = PluginStatus.Unschedulable("node(s) exceed max volume count");

    /// <inheritdoc/>
    public string Name => nameof(NodeVolumeLimits);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster) =>
        pod.Claims.IsEmpty ? FilterPreparation.Skip : FilterPreparation.Run(new LimitFilter(pod, cluster.Storage));

    private sealed class LimitFilter(PodInfo pod, StorageState storage) : NodeFilter
    {
        public override PluginStatus Filter(NodeInfo node)
        {
            var limits = LimitsOf(storage.FindCSINode(node.Name));
            var wanted = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var reference in pod.Claims)
            {
                if (storage.FindClaim(pod.Namespace, reference.Name) is not { } claim)
                {
                    return PluginStatus.Unresolvable("looking up PVC " + PodInfo.KeyOf(pod.Namespace, reference.Name) + ": "
                        + StorageReasons.ClaimNotFound(reference.Name).Message);
                }

                this.Collect(claim, wanted);
            }

            return limits.Count == 0 || this.Fit(node, limits, wanted) ? PluginStatus.Success : TooMany;
        }

        private static Dictionary<string, int> LimitsOf(CSINode? node)
        {
            var limits = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var driver in node?.Spec.Drivers ?? default)
            {
                if (driver.Allocatable?.Count is { } count)
                    limits[driver.Name] = count;
            }

            return limits;
        }

        private bool Fit(NodeInfo node, Dictionary<string, int> limits, SortedDictionary<string, string> wanted)
        {
            var attached = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var other in node.Pods)
            {
                foreach (var reference in other.Claims)
                {
                    if (storage.FindClaim(other.Namespace, reference.Name) is { } claim)
                        this.Collect(claim, attached);
                }
            }

            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var volume in attached)
                Increase(counts, volume.Value);
            var added = new HashSet<string>(StringComparer.Ordinal);
            foreach (var volume in wanted)
            {
                if (attached.ContainsKey(volume.Key))
                    continue;
                Increase(counts, volume.Value);
                added.Add(volume.Value);
            }

            foreach (var driver in added)
            {
                if (limits.TryGetValue(driver, out var limit) && counts[driver] > limit)
                    return false;
            }

            return true;
        }

        private static void Increase(Dictionary<string, int> counts, string driver)
        {
            counts.TryGetValue(driver, out var count);
            counts[driver] = count + 1;
        }

        /// <summary>Adds the claim's volume and its driver. A claim without a volume counts for the driver that will make one; one that no CSI driver serves counts for none.</summary>
        private void Collect(PersistentVolumeClaim claim, SortedDictionary<string, string> volumes)
        {
            if (!string.IsNullOrEmpty(claim.Spec.VolumeName) && storage.FindVolume(claim.Spec.VolumeName!) is { } volume)
            {
                if (volume.Spec.Csi is { } csi)
                    volumes[csi.Driver + "/" + csi.VolumeHandle] = csi.Driver;
                return;
            }

            if (storage.FindClass(StorageState.ClassOf(claim)) is { } storageClass)
                volumes[storageClass.Provisioner + "/\0" + claim.Metadata.Namespace + "/" + claim.Metadata.Name] = storageClass.Provisioner;
        }
    }
}
