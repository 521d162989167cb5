using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A workload as it might be. What is left out stays as it is.</summary>
public sealed record WorkloadChange
{
    /// <summary>Which workload: its name (<c>web</c>), with its kind (<c>Deployment/web</c>), or the class that declares it (<c>Shop.Web</c>).</summary>
    public string Workload { get; init; } = "";

    /// <summary>How many Pods a Deployment or StatefulSet asks for (<c>spec.replicas</c>); within the bounds of its autoscaler, if it has one.</summary>
    public int? Replicas { get; init; }

    /// <summary>The container that <see cref="Requests"/> and <see cref="Limits"/> are about; null for the first main one.</summary>
    public string? Container { get; init; }

    /// <summary>Requests by resource, in the place of those of the same resource.</summary>
    public EquatableMap<Quantity> Requests { get; init; }

    /// <summary>Limits by resource, in the place of those of the same resource.</summary>
    public EquatableMap<Quantity> Limits { get; init; }

    /// <summary>A whole workload in the place of the declared one, which the other changes are then made to; null to keep that.</summary>
    public KubernetesObject? Replacement { get; init; }
}
