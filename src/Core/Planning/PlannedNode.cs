using KubeDsl.Collections;
using KubeDsl.Quantities;

namespace KubeDsl.Planning;

/// <summary>A node with what runs there.</summary>
public sealed record PlannedNode
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The pool it belongs to.</summary>
    public string Pool { get; init; } = "";

    /// <summary>Its zone (label <c>topology.kubernetes.io/zone</c>); empty when it has none.</summary>
    public string Zone { get; init; } = "";

    /// <summary>What it offers to Pods (<c>status.allocatable</c>), by resource.</summary>
    public EquatableMap<Quantity> Allocatable { get; init; }

    /// <summary>What its Pods request, by resource; <c>pods</c> is their number.</summary>
    public EquatableMap<Quantity> Used { get; init; }

    /// <summary>Its Pods, ordered by name.</summary>
    public EquatableArray<PlannedPod> Pods { get; init; }

    /// <summary>What is left of a resource.</summary>
    public Quantity Free(string resource) => Amount(this.Allocatable, resource) - Amount(this.Used, resource);

    private static Quantity Amount(EquatableMap<Quantity> amounts, string resource) => amounts.TryGetValue(resource, out var amount) ? amount : default;
}
