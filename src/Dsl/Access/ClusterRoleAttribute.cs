using System;

namespace KubeDsl;

/// <summary>Rights in the whole cluster; <c>[PolicyRule]</c> lists them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ClusterRoleAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>True when something else makes the role, as the cluster does with <c>view</c>: it is referred to and not written.</summary>
    public bool External { get; set; }
}
