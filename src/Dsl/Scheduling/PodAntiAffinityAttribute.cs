using System;

namespace KubeDsl;

/// <summary>Keeps the workload's own Pods apart.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PodAntiAffinityAttribute : Attribute
{
    /// <summary>Writes <see cref="TopologyKey"/>.</summary>
    /// <param name="topologyKey">The field <c>topologyKey</c>, see <see cref="Topology"/>.</param>
    public PodAntiAffinityAttribute(string topologyKey) => this.TopologyKey = topologyKey;

    /// <summary>The field <c>topologyKey</c>, see <see cref="Topology"/>.</summary>
    public string TopologyKey { get; }

    /// <summary>The field <c>weight</c> from 1 to 100 for a preference; required by default.</summary>
    public int Weight { get; set; }

    /// <summary>Which Pods, such as <c>app=cache,tier in (a,b)</c>: the field <c>labelSelector</c>; the workload's own by default.</summary>
    public string? LabelSelector { get; set; }

    /// <summary>The field <c>namespaces</c>; the Pod's own by default.</summary>
    public string[]? Namespaces { get; set; }

    /// <summary>Which namespaces, such as <c>team=shop</c>, or an empty text for all: the field <c>namespaceSelector</c>.</summary>
    public string? NamespaceSelector { get; set; }

    /// <summary>The field <c>matchLabelKeys</c>: labels in which both Pods must agree.</summary>
    public string[]? MatchLabelKeys { get; set; }

    /// <summary>The field <c>mismatchLabelKeys</c>: labels in which the Pods must differ.</summary>
    public string[]? MismatchLabelKeys { get; set; }
}
