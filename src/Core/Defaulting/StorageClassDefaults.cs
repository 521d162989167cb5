using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A storage class as the API server stores it. Source: <c>pkg/apis/storage/v1/defaults.go</c>.</summary>
public static class StorageClassDefaults
{
    /// <summary>The class with the API's defaults.</summary>
    public static StorageClass Apply(StorageClass value) => value with
    {
        Metadata = MetadataDefaults.OfCluster(value.Metadata),
        ReclaimPolicy = value.ReclaimPolicy ?? "Delete",
        VolumeBindingMode = value.VolumeBindingMode ?? "Immediate",
    };
}
