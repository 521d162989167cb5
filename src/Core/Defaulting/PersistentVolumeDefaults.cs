using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A volume as the API server stores it. Source: <c>SetDefaults_PersistentVolume</c> in <c>pkg/apis/core/v1/defaults.go</c>.</summary>
public static class PersistentVolumeDefaults
{
    /// <summary>The volume with the API's defaults.</summary>
    public static PersistentVolume Apply(PersistentVolume volume) => volume with
    {
        Metadata = MetadataDefaults.OfCluster(volume.Metadata),
        Spec = volume.Spec with
        {
            Capacity = ResourceDefaults.RoundUp(volume.Spec.Capacity),
            PersistentVolumeReclaimPolicy = PodSpecDefaults.OrDefault(volume.Spec.PersistentVolumeReclaimPolicy, "Retain"),
            VolumeMode = volume.Spec.VolumeMode ?? "Filesystem",
        },
        Status = volume.Status with { Phase = string.IsNullOrEmpty(volume.Status.Phase) ? "Pending" : volume.Status.Phase },
    };
}
