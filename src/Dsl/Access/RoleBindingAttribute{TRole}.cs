using System;

namespace KubeDsl;

/// <summary>Gives the service account a role within the namespace: a RoleBinding named after both.</summary>
/// <typeparam name="TRole">A class with <c>[Role]</c> or <c>[ClusterRole]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RoleBindingAttribute<TRole> : Attribute;
