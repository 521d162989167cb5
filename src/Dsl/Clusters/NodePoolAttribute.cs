using System;

namespace KubeDsl;

/// <summary>A contract that workloads point at: nodes with a name, labels and taints. Each cluster gives it a size with <c>[Nodes]</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NodePoolAttribute : Attribute
{
    /// <summary>The pool's name; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The node label whose value is the pool's name, such as <c>cloud.google.com/gke-nodepool</c>; by default <c>kubedsl.dev/pool</c>.</summary>
    public string? LabelKey { get; set; }
}
