using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;

namespace KubeDsl.Declarations.Tree;

/// <summary>Where attributes count: what compiles anywhere but does nothing there is worth a word.</summary>
internal static class AttributePlaces
{
    private const string Containers = "it belongs on a workload or container";
    private const string Workloads = "it belongs on a workload";

    private static readonly Dictionary<string, (Func<DeclarationKind, bool> Takes, string Why)> Places = Table(
        (Containers, k => k.IsWorkload() || k.IsContainer(), [
            AttributeNames.ImageTag, AttributeNames.ImageDigest, AttributeNames.Requests, AttributeNames.Limits, AttributeNames.StartupProbe, AttributeNames.ReadinessProbe, AttributeNames.LivenessProbe,
            AttributeNames.PostStart, AttributeNames.PreStop, AttributeNames.SecurityContext, AttributeNames.VolumeMount, AttributeNames.VolumeDevice, AttributeNames.Env, AttributeNames.EnvFrom,
            AttributeNames.ResizePolicy, AttributeNames.ResourceClaim, AttributeNames.RestartPolicyRule]),
        (Workloads, DeclarationKinds.IsWorkload, [
            AttributeNames.PodSecurityContext, AttributeNames.Sysctl, AttributeNames.DnsConfig, AttributeNames.HostAlias, AttributeNames.PodRequests, AttributeNames.PodLimits, AttributeNames.PodResourceClaim,
            AttributeNames.NodeAffinity, AttributeNames.NodeSelector, AttributeNames.PodAffinity, AttributeNames.PodAntiAffinity, AttributeNames.Toleration, AttributeNames.TopologySpreadConstraint,
            AttributeNames.DependsOn, AttributeNames.HorizontalPodAutoscaler, AttributeNames.PodDisruptionBudget, AttributeNames.ScaleUpPolicy, AttributeNames.ScaleDownPolicy, AttributeNames.ResourceMetric,
            AttributeNames.ContainerResourceMetric, AttributeNames.PodsMetric, AttributeNames.ObjectMetric, AttributeNames.ExternalMetric]),
        ("it belongs on a workload or ServiceAccount", k => k.IsWorkload() || k == DeclarationKind.ServiceAccount, [AttributeNames.ImagePullSecret]),
        ("it belongs on a Job or CronJob", k => k is DeclarationKind.Job or DeclarationKind.CronJob, [AttributeNames.PodFailurePolicyRule, AttributeNames.SuccessPolicyRule]),
        ("it belongs on a workload or Service", k => k.IsWorkload() || k == DeclarationKind.Service, [AttributeNames.ServicePort]),
        ("it belongs on a workload or NetworkPolicy", k => k.IsWorkload() || k == DeclarationKind.NetworkPolicy, [AttributeNames.AllowFrom, AttributeNames.AllowFromNamespace, AttributeNames.AllowTo, AttributeNames.AllowToNamespace]),
        ("it belongs on a Service or NetworkPolicy of its own class", k => k is DeclarationKind.Service or DeclarationKind.NetworkPolicy, [AttributeNames.Selector]),
        ("it belongs on an Ingress", k => k == DeclarationKind.Ingress, [AttributeNames.IngressPath, AttributeNames.IngressTls, AttributeNames.DefaultBackend]),
        ("it belongs on a ConfigMapVolume, SecretVolume or Projected volume", k => k is DeclarationKind.ConfigMapVolume or DeclarationKind.SecretVolume or DeclarationKind.Projected, [AttributeNames.Item]),
        ("it belongs on a Projected volume", k => k == DeclarationKind.Projected, [AttributeNames.ProjectedSource, AttributeNames.ServiceAccountToken, AttributeNames.ClusterTrustBundle, AttributeNames.PodCertificate]),
        ("it belongs on a Projected or DownwardApi volume", k => k is DeclarationKind.Projected or DeclarationKind.DownwardApi, [AttributeNames.DownwardApiItem]),
        ("it belongs on a Csi volume", k => k == DeclarationKind.Csi, [AttributeNames.VolumeAttribute]),
        ("it belongs on a StorageClass", k => k == DeclarationKind.StorageClass, [AttributeNames.StorageParameter, AttributeNames.AllowedTopology]),
        ("it belongs on a Role or ClusterRole", k => k is DeclarationKind.Role or DeclarationKind.ClusterRole, [AttributeNames.PolicyRule]),
        ("it belongs on a ClusterRole", k => k == DeclarationKind.ClusterRole, [AttributeNames.AggregationRule]),
        ("it belongs on a RoleBinding or ClusterRoleBinding of its own class", k => k is DeclarationKind.RoleBinding or DeclarationKind.ClusterRoleBinding, [AttributeNames.UserSubject, AttributeNames.GroupSubject, AttributeNames.ServiceAccountSubject]),
        ("it belongs on a ResourceQuota", k => k == DeclarationKind.ResourceQuota, [AttributeNames.Hard, AttributeNames.ScopeSelector]),
        ("it belongs on a LimitRange", k => k == DeclarationKind.LimitRange, [AttributeNames.LimitRangeItem]),
        ("it belongs on a NodePool", k => k == DeclarationKind.NodePool, [AttributeNames.Taint]),
        ("it belongs on a class that makes objects", k => k.MakesObjects(), [AttributeNames.Patch]),
        ("it belongs on a class that makes objects, on the App or on the Environment", k => k.MakesObjects() || k is DeclarationKind.App or DeclarationKind.Environment or DeclarationKind.VolumeClaimTemplate or DeclarationKind.Ephemeral, [AttributeNames.Annotation]),
        ("it belongs on a class that makes objects, on the App, the Environment or a NodePool", k => k.MakesObjects() || k is DeclarationKind.App or DeclarationKind.Environment or DeclarationKind.NodePool or DeclarationKind.VolumeClaimTemplate or DeclarationKind.Ephemeral, [AttributeNames.Label]),
        ("it belongs on a Cluster", k => k == DeclarationKind.Cluster, [AttributeNames.Nodes]),
        ("it belongs on an Environment", k => k == DeclarationKind.Environment, [AttributeNames.Survives, AttributeNames.Namespace]));

    /// <summary>What an attribute needs beside it.</summary>
    private static readonly Dictionary<string, string> Companions = new(StringComparer.Ordinal)
    {
        [AttributeNames.ServicePort] = AttributeNames.Service,
        [AttributeNames.AllowFrom] = AttributeNames.NetworkPolicy,
        [AttributeNames.AllowFromNamespace] = AttributeNames.NetworkPolicy,
        [AttributeNames.AllowTo] = AttributeNames.NetworkPolicy,
        [AttributeNames.AllowToNamespace] = AttributeNames.NetworkPolicy,
        [AttributeNames.ScaleUpPolicy] = AttributeNames.HorizontalPodAutoscaler,
        [AttributeNames.ScaleDownPolicy] = AttributeNames.HorizontalPodAutoscaler,
        [AttributeNames.ResourceMetric] = AttributeNames.HorizontalPodAutoscaler,
        [AttributeNames.ContainerResourceMetric] = AttributeNames.HorizontalPodAutoscaler,
        [AttributeNames.PodsMetric] = AttributeNames.HorizontalPodAutoscaler,
        [AttributeNames.ObjectMetric] = AttributeNames.HorizontalPodAutoscaler,
        [AttributeNames.ExternalMetric] = AttributeNames.HorizontalPodAutoscaler,
    };

    /// <summary>Why an attribute does nothing on a declaration; null when it counts.</summary>
    internal static string? WhyNoEffect(DeclaredAttribute attribute, Declaration declaration)
    {
        if (attribute.Name is AttributeNames.ServiceAccount or AttributeNames.PriorityClass && !attribute.TypeArguments.IsEmpty && !declaration.Kind.IsWorkload())
            return Workloads;
        if (Places.TryGetValue(attribute.Name, out var place) && !place.Takes(declaration.Kind))
            return place.Why;
        return Companions.TryGetValue(attribute.Name, out var companion) && declaration.Attributes.Find(companion) is null ? "it needs " + companion + " beside it" : null;
    }

    /// <summary>Why a part does nothing where its class stands; null when it counts.</summary>
    internal static string? WhyNoEffect(Declaration part)
    {
        var around = part.Parent?.Kind ?? DeclarationKind.None;
        return part.Kind switch
        {
            DeclarationKind.ConfigMapKey => around == DeclarationKind.ConfigMap ? null : "its class must stand in a ConfigMap",
            DeclarationKind.SecretKey => around == DeclarationKind.Secret ? null : "its class must stand in a Secret",
            DeclarationKind.ContainerPort => around.IsWorkload() || around.IsContainer() ? null : "its class must stand in a workload or container",
            var kind when kind.IsOwnVolume() || kind.IsContainer() => around.IsWorkload() ? null : "its class must stand in a workload",
            _ => null,
        };
    }

    private static Dictionary<string, (Func<DeclarationKind, bool> Takes, string Why)> Table(params (string Why, Func<DeclarationKind, bool> Takes, string[] Names)[] rows) =>
        rows.SelectMany(r => r.Names.Select(n => (Name: n, Row: r))).ToDictionary(r => r.Name, r => (r.Row.Takes, r.Row.Why), StringComparer.Ordinal);
}
