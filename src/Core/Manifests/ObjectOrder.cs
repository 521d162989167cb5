using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Manifests;

/// <summary>The order of objects in manifests: what others need comes first, then names by the alphabet, so that a difference shows only what changed.</summary>
public sealed class ObjectOrder : IComparer<KubernetesObject>
{
    private static readonly string[] Kinds =
    [
        "Namespace", "CustomResourceDefinition", "PriorityClass", "StorageClass", "CSIDriver", "IngressClass", "PersistentVolume", "ResourceQuota", "LimitRange", "NetworkPolicy", "ServiceAccount", "Secret", "ConfigMap", "PersistentVolumeClaim",
        "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding", "Service", "DaemonSet", "Pod", "ReplicaSet", "Deployment", "StatefulSet", "HorizontalPodAutoscaler",
        "PodDisruptionBudget", "Job", "CronJob", "Ingress",
    ];

    private ObjectOrder()
    {
    }

    /// <summary>The order.</summary>
    public static ObjectOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(KubernetesObject? x, KubernetesObject? y)
    {
        var ranks = RankOf(x).CompareTo(RankOf(y));
        if (ranks != 0)
            return ranks;
        var kinds = string.CompareOrdinal(x?.Kind, y?.Kind);
        return kinds != 0 ? kinds : string.CompareOrdinal(x?.Metadata.Name, y?.Metadata.Name);
    }

    /// <summary>What is not in the list comes last: it may be of a kind that the rest brings along.</summary>
    private static int RankOf(KubernetesObject? value) => Array.IndexOf(Kinds, value?.Kind) is var rank and >= 0 ? rank : Kinds.Length;
}
