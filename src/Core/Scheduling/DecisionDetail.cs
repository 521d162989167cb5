using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>What a decision was made of.</summary>
public sealed record DecisionDetail
{
    /// <summary>The nodes that passed every filter, in ordinal order.</summary>
    public EquatableArray<string> Feasible { get; init; }

    /// <summary>By name, the nodes that a filter looked at and refused.</summary>
    public EquatableMap<NodeRejection> Rejected { get; init; }

    /// <summary>The feasible nodes with their scores, in ordinal order. Empty when one node or none was feasible: there is nothing to compare then.</summary>
    public EquatableArray<NodeScores> Scores { get; init; }
}
