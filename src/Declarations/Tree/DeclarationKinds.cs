using System;
using System.Collections.Generic;
using KubeDsl.Declarations.Attributes;

namespace KubeDsl.Declarations.Tree;

/// <summary>Which attribute makes a class what.</summary>
internal static class DeclarationKinds
{
    /// <summary>The kinds with Pods, as messages list them.</summary>
    internal const string Workloads = "Deployment, StatefulSet, DaemonSet, Job, CronJob or Pod";

    private static readonly Dictionary<string, DeclarationKind> ByAttribute = new(StringComparer.Ordinal)
    {
        [AttributeNames.App] = DeclarationKind.App,
        [AttributeNames.Environment] = DeclarationKind.Environment,
        [AttributeNames.Cluster] = DeclarationKind.Cluster,
        [AttributeNames.NodePool] = DeclarationKind.NodePool,
        [AttributeNames.Overrides] = DeclarationKind.Override,
        [AttributeNames.Parameter] = DeclarationKind.Parameter,
        [AttributeNames.Deployment] = DeclarationKind.Deployment,
        [AttributeNames.StatefulSet] = DeclarationKind.StatefulSet,
        [AttributeNames.DaemonSet] = DeclarationKind.DaemonSet,
        [AttributeNames.Job] = DeclarationKind.Job,
        [AttributeNames.CronJob] = DeclarationKind.CronJob,
        [AttributeNames.Pod] = DeclarationKind.Pod,
        [AttributeNames.Container] = DeclarationKind.Container,
        [AttributeNames.Sidecar] = DeclarationKind.Sidecar,
        [AttributeNames.InitContainer] = DeclarationKind.InitContainer,
        [AttributeNames.ContainerPort] = DeclarationKind.ContainerPort,
        [AttributeNames.EmptyDir] = DeclarationKind.EmptyDir,
        [AttributeNames.HostPath] = DeclarationKind.HostPath,
        [AttributeNames.VolumeClaimTemplate] = DeclarationKind.VolumeClaimTemplate,
        [AttributeNames.Ephemeral] = DeclarationKind.Ephemeral,
        [AttributeNames.Csi] = DeclarationKind.Csi,
        [AttributeNames.Nfs] = DeclarationKind.Nfs,
        [AttributeNames.PersistentVolumeClaim] = DeclarationKind.PersistentVolumeClaim,
        [AttributeNames.ConfigMap] = DeclarationKind.ConfigMap,
        [AttributeNames.ConfigMapKey] = DeclarationKind.ConfigMapKey,
        [AttributeNames.Secret] = DeclarationKind.Secret,
        [AttributeNames.SecretKey] = DeclarationKind.SecretKey,
        [AttributeNames.Ingress] = DeclarationKind.Ingress,
        [AttributeNames.ServiceAccount] = DeclarationKind.ServiceAccount,
        [AttributeNames.Role] = DeclarationKind.Role,
        [AttributeNames.ClusterRole] = DeclarationKind.ClusterRole,
        [AttributeNames.PriorityClass] = DeclarationKind.PriorityClass,
        [AttributeNames.ResourceQuota] = DeclarationKind.ResourceQuota,
        [AttributeNames.LimitRange] = DeclarationKind.LimitRange,
        [AttributeNames.StorageClass] = DeclarationKind.StorageClass,
        [AttributeNames.KubernetesObject] = DeclarationKind.KubernetesObject,
        [AttributeNames.ConfigMapVolume] = DeclarationKind.ConfigMapVolume,
        [AttributeNames.SecretVolume] = DeclarationKind.SecretVolume,
        [AttributeNames.PersistentVolumeClaimVolume] = DeclarationKind.PersistentVolumeClaimVolume,
        [AttributeNames.Projected] = DeclarationKind.Projected,
        [AttributeNames.DownwardApi] = DeclarationKind.DownwardApi,
        [AttributeNames.ImageVolume] = DeclarationKind.ImageVolume,
        [AttributeNames.Service] = DeclarationKind.Service,
        [AttributeNames.NetworkPolicy] = DeclarationKind.NetworkPolicy,
        [AttributeNames.RoleBinding] = DeclarationKind.RoleBinding,
        [AttributeNames.ClusterRoleBinding] = DeclarationKind.ClusterRoleBinding,
        [AttributeNames.Manifest] = DeclarationKind.Manifest,
    };

    /// <summary>The kind that an attribute gives; None for attributes that only describe, and for pointers.</summary>
    internal static DeclarationKind Of(DeclaredAttribute attribute) =>
        ByAttribute.TryGetValue(attribute.Name, out var kind) && (attribute.TypeArguments.IsEmpty || kind.HasPointer()) ? kind : DeclarationKind.None;

    internal static string AttributeOf(DeclarationKind kind) => kind == DeclarationKind.Override ? AttributeNames.Overrides : kind.ToString();

    /// <summary>True for what stands by itself, even when its class is nested in an app.</summary>
    internal static bool IsRoot(this DeclarationKind kind) => kind is DeclarationKind.App or DeclarationKind.Environment or DeclarationKind.Cluster or DeclarationKind.NodePool;

    /// <summary>True for what has Pods; its class is the main container as well.</summary>
    internal static bool IsWorkload(this DeclarationKind kind) => kind is >= DeclarationKind.Deployment and <= DeclarationKind.Pod;

    /// <summary>True for kinds that a class with an attribute of another kind does not become: a workload has its own container, Service and network policy, an account its bindings.</summary>
    internal static bool IsPartOf(this DeclarationKind kind, DeclarationKind whole) => kind switch
    {
        DeclarationKind.Container or DeclarationKind.Service or DeclarationKind.NetworkPolicy => whole.IsWorkload(),
        DeclarationKind.RoleBinding or DeclarationKind.ClusterRoleBinding => whole == DeclarationKind.ServiceAccount,
        _ => false,
    };

    /// <summary>True for what objects are made of.</summary>
    internal static bool MakesObjects(this DeclarationKind kind) =>
        kind.IsWorkload() || kind is DeclarationKind.ConfigMap or DeclarationKind.Secret or DeclarationKind.PersistentVolumeClaim || kind >= DeclarationKind.Ingress;

    /// <summary>True for containers beside the main one.</summary>
    internal static bool IsContainer(this DeclarationKind kind) => kind is >= DeclarationKind.Container and <= DeclarationKind.InitContainer;

    /// <summary>True for volumes that are part of a workload.</summary>
    internal static bool IsOwnVolume(this DeclarationKind kind) => kind is >= DeclarationKind.EmptyDir and <= DeclarationKind.ImageVolume;

    /// <summary>True for claims, which can be raw devices.</summary>
    internal static bool IsDevice(this DeclarationKind kind) =>
        kind is DeclarationKind.VolumeClaimTemplate or DeclarationKind.Ephemeral or DeclarationKind.PersistentVolumeClaim or DeclarationKind.PersistentVolumeClaimVolume;

    /// <summary>True for what containers mount.</summary>
    internal static bool IsMountable(this DeclarationKind kind) => kind.IsOwnVolume() || kind is DeclarationKind.PersistentVolumeClaim or DeclarationKind.ConfigMap or DeclarationKind.Secret;

    /// <summary>The kind as messages name it.</summary>
    internal static string InWords(this DeclarationKind kind) => kind == DeclarationKind.None ? "a class without a kind" : (IsVowel(kind.ToString()[0]) ? "an " : "a ") + kind;

    private static bool HasPointer(this DeclarationKind kind) => kind is DeclarationKind.Environment or DeclarationKind.Override or DeclarationKind.ConfigMapKey
        or DeclarationKind.ConfigMapVolume or DeclarationKind.SecretVolume or DeclarationKind.PersistentVolumeClaimVolume or DeclarationKind.RoleBinding or DeclarationKind.ClusterRoleBinding;

    private static bool IsVowel(char c) => c is 'A' or 'E' or 'I' or 'O';
}
