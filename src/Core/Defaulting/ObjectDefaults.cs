using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>Any object as the API server stores it.</summary>
public static class ObjectDefaults
{
    /// <summary>The object with the API's defaults; those that have none are returned as they are, but always with a namespace if their kind lives in one.</summary>
    public static KubernetesObject Apply(KubernetesObject value) => value switch
    {
        Pod pod => PodDefaults.Apply(pod),
        Node node => NodeDefaults.Apply(node),
        Namespace item => NamespaceDefaults.Apply(item),
        PersistentVolume volume => PersistentVolumeDefaults.Apply(volume),
        PersistentVolumeClaim claim => PersistentVolumeClaimDefaults.Apply(claim),
        StorageClass item => StorageClassDefaults.Apply(item),
        _ when IsNamespaced(value) => value with { Metadata = MetadataDefaults.Namespaced(value.Metadata) },
        _ => value,
    };

    private static bool IsNamespaced(KubernetesObject value)
    {
        foreach (var kind in ManifestReader.Kinds)
        {
            if (kind.Kind == value.Kind && kind.ApiVersion == value.ApiVersion)
                return kind.Namespaced;
        }

        return false;
    }
}
