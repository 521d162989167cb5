namespace KubeDsl.Declarations.Tree;

/// <summary>What a class declares.</summary>
public enum DeclarationKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A class with <c>[App]</c>.</summary>
    App,

    /// <summary>A class with <c>[Environment]</c>.</summary>
    Environment,

    /// <summary>A class with <c>[Cluster]</c>.</summary>
    Cluster,

    /// <summary>A class with <c>[NodePool]</c>.</summary>
    NodePool,

    /// <summary>A class with <c>[Overrides]</c>.</summary>
    Override,

    /// <summary>A class with <c>[Parameter]</c>.</summary>
    Parameter,

    /// <summary>A class with <c>[Deployment]</c>.</summary>
    Deployment,

    /// <summary>A class with <c>[StatefulSet]</c>.</summary>
    StatefulSet,

    /// <summary>A class with <c>[DaemonSet]</c>.</summary>
    DaemonSet,

    /// <summary>A class with <c>[Job]</c>.</summary>
    Job,

    /// <summary>A class with <c>[CronJob]</c>.</summary>
    CronJob,

    /// <summary>A class with <c>[Pod]</c>.</summary>
    Pod,

    /// <summary>A nested class with <c>[Container]</c>.</summary>
    Container,

    /// <summary>A nested class with <c>[Sidecar]</c>.</summary>
    Sidecar,

    /// <summary>A nested class with <c>[InitContainer]</c>.</summary>
    InitContainer,

    /// <summary>A class with <c>[ContainerPort]</c>.</summary>
    ContainerPort,

    /// <summary>A class with <c>[EmptyDir]</c>.</summary>
    EmptyDir,

    /// <summary>A class with <c>[HostPath]</c>.</summary>
    HostPath,

    /// <summary>A class with <c>[VolumeClaimTemplate]</c>.</summary>
    VolumeClaimTemplate,

    /// <summary>A class with <c>[Ephemeral]</c>.</summary>
    Ephemeral,

    /// <summary>A class with <c>[Csi]</c>.</summary>
    Csi,

    /// <summary>A class with <c>[Nfs]</c>.</summary>
    Nfs,

    /// <summary>A class with <c>[ConfigMapVolume]</c>.</summary>
    ConfigMapVolume,

    /// <summary>A class with <c>[SecretVolume]</c>.</summary>
    SecretVolume,

    /// <summary>A class with <c>[PersistentVolumeClaimVolume]</c>.</summary>
    PersistentVolumeClaimVolume,

    /// <summary>A class with <c>[Projected]</c>.</summary>
    Projected,

    /// <summary>A class with <c>[DownwardApi]</c>.</summary>
    DownwardApi,

    /// <summary>A class with <c>[ImageVolume]</c>.</summary>
    ImageVolume,

    /// <summary>A class with <c>[PersistentVolumeClaim]</c>.</summary>
    PersistentVolumeClaim,

    /// <summary>A class with <c>[ConfigMap]</c>.</summary>
    ConfigMap,

    /// <summary>A class with <c>[ConfigMapKey]</c>.</summary>
    ConfigMapKey,

    /// <summary>A class with <c>[Secret]</c>.</summary>
    Secret,

    /// <summary>A class with <c>[SecretKey]</c>.</summary>
    SecretKey,

    /// <summary>A class with <c>[Ingress]</c>.</summary>
    Ingress,

    /// <summary>A class with <c>[ServiceAccount]</c>.</summary>
    ServiceAccount,

    /// <summary>A class with <c>[Role]</c>.</summary>
    Role,

    /// <summary>A class with <c>[ClusterRole]</c>.</summary>
    ClusterRole,

    /// <summary>A class with <c>[PriorityClass]</c>.</summary>
    PriorityClass,

    /// <summary>A class with <c>[ResourceQuota]</c>.</summary>
    ResourceQuota,

    /// <summary>A class with <c>[LimitRange]</c>.</summary>
    LimitRange,

    /// <summary>A class with <c>[StorageClass]</c>.</summary>
    StorageClass,

    /// <summary>A class with <c>[KubernetesObject]</c>.</summary>
    KubernetesObject,

    /// <summary>A class with <c>[Service]</c> that is no workload.</summary>
    Service,

    /// <summary>A class with <c>[NetworkPolicy]</c> that is no workload.</summary>
    NetworkPolicy,

    /// <summary>A class with <c>[RoleBinding]</c> that is no service account.</summary>
    RoleBinding,

    /// <summary>A class with <c>[ClusterRoleBinding]</c> that is no service account.</summary>
    ClusterRoleBinding,

    /// <summary>A class with <c>[Manifest]</c>.</summary>
    Manifest,
}
