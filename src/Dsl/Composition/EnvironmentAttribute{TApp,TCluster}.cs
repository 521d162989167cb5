using System;

namespace KubeDsl;

/// <summary>An app on a cluster: what is rendered, planned and simulated together.</summary>
/// <typeparam name="TApp">A class with <c>[App]</c>.</typeparam>
/// <typeparam name="TCluster">A class with <c>[Cluster]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EnvironmentAttribute<TApp, TCluster> : Attribute
{
    /// <summary>The field <c>metadata.namespace</c> of every object; by default the environment's name in kebab case.</summary>
    public string? Namespace { get; set; }

    /// <summary>The environment's name in the label <c>app.kubernetes.io/instance</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }
}
