using System;

namespace KubeDsl;

/// <summary>Spreads the workload's Pods: an entry of <c>spec.topologySpreadConstraints</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TopologySpreadConstraintAttribute : Attribute
{
    /// <summary>Writes <see cref="TopologyKey"/>.</summary>
    /// <param name="topologyKey">The field <c>topologyKey</c>, see <see cref="Topology"/>.</param>
    public TopologySpreadConstraintAttribute(string topologyKey) => this.TopologyKey = topologyKey;

    /// <summary>The field <c>topologyKey</c>, see <see cref="Topology"/>.</summary>
    public string TopologyKey { get; }

    /// <summary>The field <c>maxSkew</c>; 1 by default.</summary>
    public int MaxSkew { get; set; }

    /// <summary>The field <c>minDomains</c>; 1 by default.</summary>
    public int MinDomains { get; set; }

    /// <summary>The field <c>whenUnsatisfiable</c>; DoNotSchedule by default.</summary>
    public WhenUnsatisfiable WhenUnsatisfiable { get; set; }

    /// <summary>The field <c>nodeAffinityPolicy</c>; Honor by default.</summary>
    public NodeInclusionPolicy NodeAffinityPolicy { get; set; }

    /// <summary>The field <c>nodeTaintsPolicy</c>; Ignore by default.</summary>
    public NodeInclusionPolicy NodeTaintsPolicy { get; set; }

    /// <summary>The field <c>matchLabelKeys</c>.</summary>
    public string[]? MatchLabelKeys { get; set; }

    /// <summary>Which Pods, such as <c>app=cache,tier in (a,b)</c>: the field <c>labelSelector</c>; the workload's own by default.</summary>
    public string? LabelSelector { get; set; }
}
