using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A claim as the API server stores it. Source: <c>SetDefaults_PersistentVolumeClaim</c> in <c>pkg/apis/core/v1/defaults.go</c>.</summary>
public static class PersistentVolumeClaimDefaults
{
    /// <summary>The claim with the API's defaults.</summary>
    public static PersistentVolumeClaim Apply(PersistentVolumeClaim claim) => claim with
    {
        Metadata = MetadataDefaults.Namespaced(claim.Metadata),
        Spec = claim.Spec with
        {
            VolumeMode = claim.Spec.VolumeMode ?? "Filesystem",
            Resources = claim.Spec.Resources with { Requests = ResourceDefaults.RoundUp(claim.Spec.Resources.Requests), Limits = ResourceDefaults.RoundUp(claim.Spec.Resources.Limits) },
        },
        Status = claim.Status with { Phase = string.IsNullOrEmpty(claim.Status.Phase) ? "Pending" : claim.Status.Phase },
    };
}
