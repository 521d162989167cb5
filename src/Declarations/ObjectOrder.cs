using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Declarations;

/// <summary>The order of objects in manifests: what others need comes first, then names by the alphabet, so that a difference shows only what changed.</summary>
internal sealed class ObjectOrder : IComparer<KubernetesObject>
{
    private static readonly string[] Kinds =
    [
        "Namespace", "PriorityClass", "StorageClass", "ResourceQuota", "LimitRange", "NetworkPolicy", "ServiceAccount", "Secret", "ConfigMap", "PersistentVolumeClaim",
        "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding", "Service", "DaemonSet", "Pod", "Deployment", "StatefulSet", "HorizontalPodAutoscaler",
        "PodDisruptionBudget", "Job", "CronJob", "Ingress",
    ];

    internal static ObjectOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(KubernetesObject x, KubernetesObject y)
    {
        var kinds = Array.IndexOf(Kinds, x.Kind).CompareTo(Array.IndexOf(Kinds, y.Kind));
        return kinds != 0 ? kinds : string.CompareOrdinal(x.Metadata.Name, y.Metadata.Name);
    }
}
