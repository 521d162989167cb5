using KubeDsl.Collections;
using KubeDsl.Quantities;
using KubeDsl.Rules;

namespace KubeDsl.Planning;

/// <summary>A Pod in a plan.</summary>
public sealed record PlannedPod
{
    /// <summary>Its name. Controllers draw names at random; a plan numbers Pods instead.</summary>
    public string Name { get; init; } = "";

    /// <summary>The workload it belongs to; for a Pod that was declared as such, the Pod.</summary>
    public ObjectKey Workload { get; init; }

    /// <summary>What it asks of a node, by resource: its containers, init containers and overhead reckoned as the scheduler does.</summary>
    public EquatableMap<Quantity> Requests { get; init; }

    /// <summary>Its containers: those that run to their end first, then the others, in the order in which they start.</summary>
    public EquatableArray<PlannedContainer> Containers { get; init; }
}
