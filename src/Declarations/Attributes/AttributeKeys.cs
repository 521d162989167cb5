using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Attributes;

/// <summary>When two attributes of different levels speak of the same thing: most names stand once, repeatable ones have a key.</summary>
internal static class AttributeKeys
{
    /// <summary>In place of an argument: what the attribute points at.</summary>
    private const string Target = "<>";

    /// <summary>In place of an argument: each stands for itself.</summary>
    private const string Itself = "";

    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        [AttributeNames.AllowFrom] = [Target, ArgumentNames.Cidr],
        [AttributeNames.AllowFromNamespace] = [ArgumentNames.Name],
        [AttributeNames.Annotation] = [ArgumentNames.Key],
        [AttributeNames.ClusterRoleBinding] = [Target],
        [AttributeNames.DependsOn] = [Target],
        [AttributeNames.Env] = [ArgumentNames.Name],
        [AttributeNames.EnvFrom] = [Target, ArgumentNames.Prefix],
        [AttributeNames.Extended] = [ArgumentNames.Resource],
        [AttributeNames.Hard] = [ArgumentNames.Resource],
        [AttributeNames.IngressPath] = [ArgumentNames.Host, ArgumentNames.Path],
        [AttributeNames.Label] = [ArgumentNames.Key],
        [AttributeNames.LimitRangeItem] = [ArgumentNames.Type, ArgumentNames.Resource],
        [AttributeNames.NodeAffinity] = [ArgumentNames.Key, ArgumentNames.Operator],
        [AttributeNames.NodeSelector] = [ArgumentNames.Key],
        [AttributeNames.Nodes] = [Target],
        [AttributeNames.Patch] = [ArgumentNames.Kind, ArgumentNames.Path],
        [AttributeNames.PodAffinity] = [Target, ArgumentNames.TopologyKey],
        [AttributeNames.PodAntiAffinity] = [Target, ArgumentNames.TopologyKey],
        [AttributeNames.PolicyRule] = [Itself],
        [AttributeNames.RoleBinding] = [Target],
        [AttributeNames.ServicePort] = [Target],
        [AttributeNames.StorageParameter] = [ArgumentNames.Key],
        [AttributeNames.Taint] = [ArgumentNames.Key, ArgumentNames.Effect],
        [AttributeNames.Toleration] = [ArgumentNames.Key, ArgumentNames.Operator, ArgumentNames.Effect],
        [AttributeNames.TopologySpreadConstraint] = [ArgumentNames.TopologyKey],
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
                _ => string.Equals(one.Text(key), other.Text(key), StringComparison.Ordinal),
            };
            if (!same)
                return false;
        }

        return true;
    }
}
