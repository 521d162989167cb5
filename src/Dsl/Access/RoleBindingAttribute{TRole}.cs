using System;

namespace KubeDsl;

/// <summary>Gives a role within the namespace. On a service account: to it, by a RoleBinding named after both. On a class of its own: to the declared subjects.</summary>
/// <typeparam name="TRole">A class with <c>[Role]</c> or <c>[ClusterRole]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RoleBindingAttribute<TRole> : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }
}
