using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What a changed workload does to the plan of its environment. Both plans start from an empty cluster.</summary>
public sealed record ChangeEffect
{
    /// <summary>The name of the environment.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The workload that is changed.</summary>
    public ObjectKey Workload { get; init; }

    /// <summary>The plan as declared.</summary>
    public PlanState Before { get; init; } = new();

    /// <summary>The plan with the change.</summary>
    public PlanState After { get; init; } = new();

    /// <summary>The Pods that are elsewhere, that come (from no node) and that go (to none), ordered by name.</summary>
    public EquatableArray<PodMove> Moves { get; init; }
}
