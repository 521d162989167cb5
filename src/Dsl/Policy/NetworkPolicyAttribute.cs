using System;

namespace KubeDsl;

/// <summary>Lets only those reach the workload's Pods that <c>[AllowFrom]</c> names, on the ports that it declares.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NetworkPolicyAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }
}
