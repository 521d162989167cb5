using System;

namespace KubeDsl;

/// <summary>Kinds of Kubernetes objects.</summary>
[Flags]
public enum Kinds
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary><c>Deployment</c> objects.</summary>
    Deployment = 1 << 0,

    /// <summary><c>StatefulSet</c> objects.</summary>
    StatefulSet = 1 << 1,

    /// <summary><c>DaemonSet</c> objects.</summary>
    DaemonSet = 1 << 2,

    /// <summary><c>Job</c> objects.</summary>
    Job = 1 << 3,

    /// <summary><c>CronJob</c> objects.</summary>
    CronJob = 1 << 4,

    /// <summary><c>Pod</c> objects.</summary>
    Pod = 1 << 5,

    /// <summary><c>Service</c> objects.</summary>
    Service = 1 << 6,

    /// <summary><c>Ingress</c> objects.</summary>
    Ingress = 1 << 7,

    /// <summary><c>NetworkPolicy</c> objects.</summary>
    NetworkPolicy = 1 << 8,

    /// <summary><c>ConfigMap</c> objects.</summary>
    ConfigMap = 1 << 9,

    /// <summary><c>Secret</c> objects.</summary>
    Secret = 1 << 10,

    /// <summary><c>PersistentVolumeClaim</c> objects.</summary>
    PersistentVolumeClaim = 1 << 11,

    /// <summary><c>ServiceAccount</c> objects.</summary>
    ServiceAccount = 1 << 12,

    /// <summary><c>Role</c> objects.</summary>
    Role = 1 << 13,

    /// <summary><c>RoleBinding</c> objects.</summary>
    RoleBinding = 1 << 14,

    /// <summary><c>ClusterRole</c> objects.</summary>
    ClusterRole = 1 << 15,

    /// <summary><c>ClusterRoleBinding</c> objects.</summary>
    ClusterRoleBinding = 1 << 16,

    /// <summary><c>HorizontalPodAutoscaler</c> objects.</summary>
    HorizontalPodAutoscaler = 1 << 17,

    /// <summary><c>PodDisruptionBudget</c> objects.</summary>
    PodDisruptionBudget = 1 << 18,

    /// <summary><c>PriorityClass</c> objects.</summary>
    PriorityClass = 1 << 19,

    /// <summary><c>Namespace</c> objects.</summary>
    Namespace = 1 << 20,

    /// <summary><c>ResourceQuota</c> objects.</summary>
    ResourceQuota = 1 << 21,

    /// <summary><c>LimitRange</c> objects.</summary>
    LimitRange = 1 << 22,

    /// <summary><c>StorageClass</c> objects.</summary>
    StorageClass = 1 << 23,
}
