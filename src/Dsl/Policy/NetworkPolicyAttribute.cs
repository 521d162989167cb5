using System;

namespace KubeDsl;

/// <summary>Lets only those reach the workload's Pods that <c>[AllowFrom]</c> names, and with <c>[AllowTo]</c> lets these reach only what that names. On a class of its own with <c>[Selector]</c> for its Pods; without one it is for all Pods of the namespace.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NetworkPolicyAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.policyTypes</c>; Ingress by default, and Egress with any <c>[AllowTo]</c>.</summary>
    public PolicyType[]? PolicyTypes { get; set; }
}
