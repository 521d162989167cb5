using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>What a counter counts, as a value: templates that ask for the same count share one counter.</summary>
internal sealed record CounterKey
{
    /// <summary>Which Pods are counted: a description that equals another one when it asks for the same Pods.</summary>
    public required object Pods { get; init; }

    /// <summary>The node label that makes the domains.</summary>
    public required string TopologyKey { get; init; }

    /// <summary>True when each node is its own domain, whatever its label says.</summary>
    public bool IsPerNode { get; init; }

    /// <summary>The labels that a node must have for its Pods to count.</summary>
    public EquatableArray<string> RequiredKeys { get; init; }

    /// <summary>The node selector that a node must match for its Pods to count; empty when it does not matter.</summary>
    public EquatableMap<string> NodeSelector { get; init; }

    /// <summary>The required node affinity that a node must match for its Pods to count; null when it does not matter.</summary>
    public NodeSelector? NodeAffinity { get; init; }

    /// <summary>True when only Pods on nodes whose taints are tolerated count.</summary>
    public bool HonorsTaints { get; init; }

    /// <summary>What is tolerated then.</summary>
    public EquatableArray<Toleration> Tolerations { get; init; }
}
