namespace KubeDsl.ModelGenerator;

/// <summary>A kind that has an endpoint of its own: what the schema does not say of it stands in <see cref="All"/>.</summary>
public sealed record ApiKind(string SchemaName, string ApiVersion, string Plural, bool Namespaced)
{
    public string Kind => SchemaName[(SchemaName.LastIndexOf('.') + 1)..];

    public static IReadOnlyList<ApiKind> All { get; } =
    [
        new("io.k8s.api.apps.v1.ControllerRevision", "apps/v1", "controllerrevisions", true),
        new("io.k8s.api.apps.v1.DaemonSet", "apps/v1", "daemonsets", true),
        new("io.k8s.api.apps.v1.Deployment", "apps/v1", "deployments", true),
        new("io.k8s.api.apps.v1.ReplicaSet", "apps/v1", "replicasets", true),
        new("io.k8s.api.apps.v1.StatefulSet", "apps/v1", "statefulsets", true),
        new("io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler", "autoscaling/v2", "horizontalpodautoscalers", true),
        new("io.k8s.api.batch.v1.CronJob", "batch/v1", "cronjobs", true),
        new("io.k8s.api.batch.v1.Job", "batch/v1", "jobs", true),
        new("io.k8s.api.core.v1.ConfigMap", "v1", "configmaps", true),
        new("io.k8s.api.core.v1.LimitRange", "v1", "limitranges", true),
        new("io.k8s.api.core.v1.Namespace", "v1", "namespaces", false),
        new("io.k8s.api.core.v1.Node", "v1", "nodes", false),
        new("io.k8s.api.core.v1.PersistentVolume", "v1", "persistentvolumes", false),
        new("io.k8s.api.core.v1.PersistentVolumeClaim", "v1", "persistentvolumeclaims", true),
        new("io.k8s.api.core.v1.Pod", "v1", "pods", true),
        new("io.k8s.api.core.v1.ResourceQuota", "v1", "resourcequotas", true),
        new("io.k8s.api.core.v1.Secret", "v1", "secrets", true),
        new("io.k8s.api.core.v1.Service", "v1", "services", true),
        new("io.k8s.api.core.v1.ServiceAccount", "v1", "serviceaccounts", true),
        new("io.k8s.api.discovery.v1.EndpointSlice", "discovery.k8s.io/v1", "endpointslices", true),
        new("io.k8s.api.networking.v1.Ingress", "networking.k8s.io/v1", "ingresses", true),
        new("io.k8s.api.networking.v1.IngressClass", "networking.k8s.io/v1", "ingressclasses", false),
        new("io.k8s.api.networking.v1.NetworkPolicy", "networking.k8s.io/v1", "networkpolicies", true),
        new("io.k8s.api.policy.v1.PodDisruptionBudget", "policy/v1", "poddisruptionbudgets", true),
        new("io.k8s.api.rbac.v1.ClusterRole", "rbac.authorization.k8s.io/v1", "clusterroles", false),
        new("io.k8s.api.rbac.v1.ClusterRoleBinding", "rbac.authorization.k8s.io/v1", "clusterrolebindings", false),
        new("io.k8s.api.rbac.v1.Role", "rbac.authorization.k8s.io/v1", "roles", true),
        new("io.k8s.api.rbac.v1.RoleBinding", "rbac.authorization.k8s.io/v1", "rolebindings", true),
        new("io.k8s.api.scheduling.v1.PriorityClass", "scheduling.k8s.io/v1", "priorityclasses", false),
        new("io.k8s.api.storage.v1.CSIDriver", "storage.k8s.io/v1", "csidrivers", false),
        new("io.k8s.api.storage.v1.CSINode", "storage.k8s.io/v1", "csinodes", false),
        new("io.k8s.api.storage.v1.StorageClass", "storage.k8s.io/v1", "storageclasses", false),
    ];
}
