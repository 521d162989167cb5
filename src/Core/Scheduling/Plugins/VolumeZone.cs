using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Takes nodes in the zones and regions that the labels of the Pod's volumes name. Source: <c>pkg/scheduler/framework/plugins/volumezone</c>.</summary>
public sealed class VolumeZone : IFilterPlugin
{
    internal static readonly string[] Keys = [TopologyLabels.LegacyZone, TopologyLabels.LegacyRegion, TopologyLabels.Zone, TopologyLabels.Region];
    private static readonly PluginStatus OtherZone = PluginStatus.Unresolvable("node(s) had no available volume zone");

    /// <inheritdoc/>
    public string Name => nameof(VolumeZone);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster)
    {
        var places = new List<(string Key, string[] Values)>();
        foreach (var volume in pod.Pod.Spec.Volumes)
        {
            if (volume.PersistentVolumeClaim is { } source && Collect(pod.Namespace, source.ClaimName, cluster.Storage, places) is { } problem)
                return FilterPreparation.Reject(problem);
        }

        return places.Count == 0 ? FilterPreparation.Skip : FilterPreparation.Run(new ZoneFilter(places));
    }

    /// <summary>The zones or regions that a volume's label names.</summary>
    internal static string[] PlacesIn(string labelValue) => labelValue.Split(["__"], StringSplitOptions.None);

    private static PluginStatus? Collect(string @namespace, string claimName, StorageState storage, List<(string Key, string[] Values)> places)
    {
        if (claimName.Length == 0)
            return PluginStatus.Unresolvable("PersistentVolumeClaim had no name");
        if (storage.FindClaim(@namespace, claimName) is not { } claim)
            return StorageReasons.ClaimNotFound(claimName);
        if (string.IsNullOrEmpty(claim.Spec.VolumeName))
            return CheckUnbound(claim, storage);
        if (storage.FindVolume(claim.Spec.VolumeName!) is not { } volume)
            return StorageReasons.NotFound("persistentvolume", claim.Spec.VolumeName!);
        foreach (var key in Keys)
        {
            if (volume.Metadata.Labels.TryGetValue(key, out var value))
                places.Add((key, PlacesIn(value)));
        }

        return null;
    }

    private static PluginStatus? CheckUnbound(PersistentVolumeClaim claim, StorageState storage)
    {
        var className = StorageState.ClassOf(claim);
        if (className.Length == 0)
            return PluginStatus.Unresolvable("PersistentVolumeClaim had no pv name and storageClass name");
        if (storage.FindClass(className) is not { } storageClass)
            return StorageReasons.NotFound("storageclass.storage.k8s.io", className);
        return storageClass.VolumeBindingMode switch
        {
            null => PluginStatus.Unresolvable("VolumeBindingMode not set for StorageClass \"" + className + "\""),
            StorageReasons.WaitForFirstConsumer => null,
            _ => PluginStatus.Unresolvable("PersistentVolume had no name"),
        };
    }

    private sealed class ZoneFilter(List<(string Key, string[] Values)> places) : NodeFilter
    {
        public override PluginStatus Filter(NodeInfo node)
        {
            if (!Array.Exists(Keys, node.Labels.ContainsKey))
                return PluginStatus.Success;
            foreach (var (key, values) in places)
            {
                if (!node.Labels.TryGetValue(key, out var value) && !node.Labels.TryGetValue(CurrentKey(key), out value))
                    return OtherZone;
                if (Array.IndexOf(values, value) < 0)
                    return OtherZone;
            }

            return PluginStatus.Success;
        }

        /// <summary>A volume labelled in the old way fits a node labelled in the new way, but not the other way round.</summary>
        private static string CurrentKey(string key) => key switch
        {
            TopologyLabels.LegacyZone => TopologyLabels.Zone,
            TopologyLabels.LegacyRegion => TopologyLabels.Region,
            _ => key,
        };
    }
}
