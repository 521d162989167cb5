using System.Collections.Generic;
using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What an environment bears: the loss of each node, each zone and each pool, and of as many at the same time as its goal names. The static counterpart of a failure in the in-memory cluster.</summary>
public sealed record LossTable
{
    /// <summary>The name of the environment.</summary>
    public string Environment { get; init; } = "";

    /// <summary>What it must bear; null when it states no goal.</summary>
    public SurvivalGoal? Goal { get; init; }

    /// <summary>The losses: nodes by pool and name, then zones, then pools.</summary>
    public EquatableArray<Loss> Losses { get; init; }

    /// <summary>The losses that the goal says must be borne and are not.</summary>
    public IEnumerable<Loss> Failures
    {
        get
        {
            foreach (var loss in this.Losses)
            {
                var mustBeBorne = loss.Kind == LossKind.Node ? this.Goal?.Nodes > 0 : loss.Kind == LossKind.Zone && this.Goal?.Zones > 0;
                if (mustBeBorne && !loss.IsBorne)
                    yield return loss;
            }
        }
    }
}
