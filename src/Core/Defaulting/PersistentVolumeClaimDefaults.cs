using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>
/// A claim as the API server stores it.
/// Source: <c>SetDefaults_PersistentVolumeClaim</c> in <c>pkg/apis/core/v1/defaults.go</c> and <c>pkg/registry/core/persistentvolumeclaim/strategy.go</c>.
/// </summary>
public static class PersistentVolumeClaimDefaults
{
    /// <summary>The claim with the API's defaults.</summary>
    public static PersistentVolumeClaim Apply(PersistentVolumeClaim claim) => claim with
    {
        Metadata = MetadataDefaults.Namespaced(claim.Metadata),
        Spec = WithOneSource(Apply(claim.Spec)),
        Status = claim.Status with { Phase = string.IsNullOrEmpty(claim.Status.Phase) ? "Pending" : claim.Status.Phase },
    };

    /// <summary>What holds for templates of claims too.</summary>
    internal static PersistentVolumeClaimSpec Apply(PersistentVolumeClaimSpec spec) => spec with
    {
        VolumeMode = spec.VolumeMode ?? "Filesystem",
        Resources = spec.Resources with { Requests = ResourceDefaults.RoundUp(spec.Resources.Requests), Limits = ResourceDefaults.RoundUp(spec.Resources.Limits) },
    };

    /// <summary>A source of a kind that nobody knows is dropped, and so is one of another namespace; then each of the two fields takes over the other.</summary>
    private static PersistentVolumeClaimSpec WithOneSource(PersistentVolumeClaimSpec spec)
    {
        if (spec.DataSourceRef is { Namespace.Length: > 0 })
            spec = spec with { DataSourceRef = null };
        if (spec.DataSource is { } source && spec.DataSourceRef is null && !IsKnown(source))
            spec = spec with { DataSource = null };
        if (spec.DataSource is { } given && spec.DataSourceRef is null)
            return spec with { DataSourceRef = new TypedObjectReference { ApiGroup = given.ApiGroup, Kind = given.Kind, Name = given.Name } };
        if (spec.DataSourceRef is { } reference && spec.DataSource is null)
            return spec with { DataSource = new TypedLocalObjectReference { ApiGroup = reference.ApiGroup, Kind = reference.Kind, Name = reference.Name } };
        return spec;
    }

    private static bool IsKnown(TypedLocalObjectReference source) => source.ApiGroup switch
    {
        null or "" => source.Kind is "PersistentVolumeClaim",
        "snapshot.storage.k8s.io" => source.Kind is "VolumeSnapshot",
        _ => false,
    };
}
