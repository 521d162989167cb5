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
}
