using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Attributes;

/// <summary>When two attributes of different levels speak of the same thing: most names stand once, repeatable ones have a key.</summary>
internal static class AttributeKeys
{
    /// <summary>In place of an argument: what the attribute points at.</summary>
    private const string Target = "<>";

    /// <summary>In place of an argument: each stands for itself.</summary>
    private const string Itself = "";

    /// <summary>In place of an argument: the number of a port that is not pointed at; a pointer's number may be written anew.</summary>
    private const string OwnPort = "#";

    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        [AttributeNames.AggregationRule] = [ArgumentNames.Selector],
        [AttributeNames.AllowFrom] = [Target, ArgumentNames.Cidr, ArgumentNames.PodSelector, ArgumentNames.NamespaceSelector],
        [AttributeNames.AllowFromNamespace] = [ArgumentNames.Name, ArgumentNames.PodSelector],
        [AttributeNames.AllowTo] = [Target, ArgumentNames.Cidr, ArgumentNames.PodSelector, ArgumentNames.NamespaceSelector],
        [AttributeNames.AllowToNamespace] = [ArgumentNames.Name, ArgumentNames.PodSelector],
        [AttributeNames.AllowedTopology] = [ArgumentNames.Key],
        [AttributeNames.Annotation] = [ArgumentNames.Key, ArgumentNames.Kind],
        [AttributeNames.ClusterRoleBinding] = [Target],
        [AttributeNames.ClusterTrustBundle] = [ArgumentNames.Path],
        [AttributeNames.ContainerResourceMetric] = [Target, ArgumentNames.Name],
        [AttributeNames.ConfigMapFile] = [ArgumentNames.File, ArgumentNames.Key],
        [AttributeNames.DependsOn] = [Target],
        [AttributeNames.DownwardApiItem] = [ArgumentNames.Path],
        [AttributeNames.Env] = [ArgumentNames.Name],
        [AttributeNames.EnvFrom] = [Target, ArgumentNames.Prefix],
        [AttributeNames.Extended] = [ArgumentNames.Resource],
        [AttributeNames.ExternalMetric] = [ArgumentNames.Name, ArgumentNames.Selector],
        [AttributeNames.GroupSubject] = [ArgumentNames.Name],
        [AttributeNames.Hard] = [ArgumentNames.Resource],
        [AttributeNames.HostAlias] = [ArgumentNames.Ip],
        [AttributeNames.ImagePullSecret] = [Target],
        [AttributeNames.IngressPath] = [ArgumentNames.Host, ArgumentNames.Path],
        [AttributeNames.IngressTls] = [Target, ArgumentNames.SecretName],
        [AttributeNames.Item] = [ArgumentNames.Path],
        [AttributeNames.Label] = [ArgumentNames.Key, ArgumentNames.Kind],
        [AttributeNames.LimitRangeItem] = [ArgumentNames.Type, ArgumentNames.Resource],
        [AttributeNames.NodeAffinity] = [ArgumentNames.Key, ArgumentNames.Operator, ArgumentNames.Term],
        [AttributeNames.NodeSelector] = [ArgumentNames.Key],
        [AttributeNames.Nodes] = [Target],
        [AttributeNames.ObjectMetric] = [ArgumentNames.Name, ArgumentNames.Kind, ArgumentNames.ObjectName],
        [AttributeNames.Patch] = [ArgumentNames.Kind, ArgumentNames.Path],
        [AttributeNames.PodAffinity] = [Target, ArgumentNames.TopologyKey, ArgumentNames.LabelSelector],
        [AttributeNames.PodAntiAffinity] = [Target, ArgumentNames.TopologyKey, ArgumentNames.LabelSelector],
        [AttributeNames.PodCertificate] = [ArgumentNames.SignerName],
        [AttributeNames.PodFailurePolicyRule] = [Itself],
        [AttributeNames.PodResourceClaim] = [ArgumentNames.Name],
        [AttributeNames.PodsMetric] = [ArgumentNames.Name, ArgumentNames.Selector],
        [AttributeNames.PolicyRule] = [Itself],
        [AttributeNames.ProjectedSource] = [Target],
        [AttributeNames.ResizePolicy] = [ArgumentNames.ResourceName],
        [AttributeNames.ResourceClaim] = [ArgumentNames.Name],
        [AttributeNames.ResourceMetric] = [ArgumentNames.Name],
        [AttributeNames.RestartPolicyRule] = [Itself],
        [AttributeNames.RoleBinding] = [Target],
        [AttributeNames.ScaleDownPolicy] = [ArgumentNames.Type],
        [AttributeNames.ScaleUpPolicy] = [ArgumentNames.Type],
        [AttributeNames.ScopeSelector] = [ArgumentNames.ScopeName, ArgumentNames.Operator],
        [AttributeNames.Selector] = [Target, ArgumentNames.Key],
        [AttributeNames.ServiceAccountSubject] = [Target, ArgumentNames.Name, ArgumentNames.Namespace],
        [AttributeNames.ServiceAccountToken] = [ArgumentNames.Path],
        [AttributeNames.ServicePort] = [Target, OwnPort],
        [AttributeNames.StorageParameter] = [ArgumentNames.Key],
        [AttributeNames.SuccessPolicyRule] = [Itself],
        [AttributeNames.Sysctl] = [ArgumentNames.Name],
        [AttributeNames.Taint] = [ArgumentNames.Key, ArgumentNames.Effect],
        [AttributeNames.Toleration] = [ArgumentNames.Key, ArgumentNames.Operator, ArgumentNames.Effect],
        [AttributeNames.TopologySpreadConstraint] = [ArgumentNames.TopologyKey, ArgumentNames.LabelSelector],
        [AttributeNames.UserSubject] = [ArgumentNames.Name],
        [AttributeNames.VolumeAttribute] = [ArgumentNames.Key],
        [AttributeNames.VolumeDevice] = [ArgumentNames.DevicePath],
        [AttributeNames.VolumeMount] = [ArgumentNames.MountPath],
        [AttributeNames.Without] = [Itself],
    };

    internal static bool Same(DeclaredAttribute one, DeclaredAttribute other)
    {
        if (!string.Equals(one.Name, other.Name, StringComparison.Ordinal))
            return false;
        if (!Keys.TryGetValue(one.Name, out var keys))
            return true;
        foreach (var key in keys)
        {
            var same = key switch
            {
                Itself => false,
                Target => SymbolEqualityComparer.Default.Equals(one.Target, other.Target),
                OwnPort => one.Target is not null || one[ArgumentNames.Port]?.Number == other[ArgumentNames.Port]?.Number,
                _ => string.Equals(ValueOf(one[key]), ValueOf(other[key]), StringComparison.Ordinal),
            };
            if (!same)
                return false;
        }

        return true;
    }

    private static string? ValueOf(Argument? argument) =>
        argument?.Text ?? argument?.Number?.ToString(CultureInfo.InvariantCulture) ?? (argument is { FlagNames: { Count: > 0 } flags } ? string.Join("|", flags) : null);
}
