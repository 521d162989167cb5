using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>
/// What a changed workload does when it is rolled out on the cluster as the plan leaves it: its Pods go if their specification changes, the new ones are placed, and all others stay where they are.
/// </summary>
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
