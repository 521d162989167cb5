using System;

namespace KubeDsl;

/// <summary>Gives a cluster role in all namespaces. On a service account: to it, by a ClusterRoleBinding named after namespace and both. On a class of its own: to the declared subjects.</summary>
/// <typeparam name="TClusterRole">A class with <c>[ClusterRole]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ClusterRoleBindingAttribute<TClusterRole> : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }
}
