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
        Deployment item => WorkloadDefaults.Apply(item),
        ReplicaSet item => WorkloadDefaults.Apply(item),
        StatefulSet item => WorkloadDefaults.Apply(item),
        DaemonSet item => WorkloadDefaults.Apply(item),
        Job item => JobDefaults.Apply(item),
        CronJob item => JobDefaults.Apply(item),
        Service item => ServiceDefaults.Apply(item),
        Secret item => SecretDefaults.Apply(item),
        NetworkPolicy item => NetworkPolicyDefaults.Apply(item),
        HorizontalPodAutoscaler item => AutoscalerDefaults.Apply(item),
        PriorityClass item => PriorityClassDefaults.Apply(item),
        LimitRange item => LimitRangeDefaults.Apply(item),
        Node node => NodeDefaults.Apply(node),
        Namespace item => NamespaceDefaults.Apply(item),
        PersistentVolume volume => PersistentVolumeDefaults.Apply(volume),
        PersistentVolumeClaim claim => PersistentVolumeClaimDefaults.Apply(claim),
        StorageClass item => StorageClassDefaults.Apply(item),
        IngressClass item => IngressClassDefaults.Apply(item),
        RoleBinding item => BindingDefaults.Apply(item),
        ClusterRoleBinding item => BindingDefaults.Apply(item),
        _ when IsNamespaced(value) => value with { Metadata = MetadataDefaults.Namespaced(value.Metadata) },
        _ => value.Metadata.Namespace is null ? value : value with { Metadata = MetadataDefaults.OfCluster(value.Metadata) },
    };

    internal static bool IsNamespaced(KubernetesObject value)
    {
        foreach (var kind in ManifestReader.Kinds)
        {
            if (kind.Kind == value.Kind && kind.ApiVersion == value.ApiVersion)
                return kind.Namespaced;
        }

        return false;
    }
}
