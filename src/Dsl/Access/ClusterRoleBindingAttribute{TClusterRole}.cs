using System;

namespace KubeDsl;

/// <summary>Gives the service account a role in the whole cluster: a ClusterRoleBinding named after both and the namespace.</summary>
/// <typeparam name="TClusterRole">A class with <c>[ClusterRole]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ClusterRoleBindingAttribute<TClusterRole> : Attribute;
