using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>How many nodes must be declared further so that a plan leaves no Pod pending.</summary>
public sealed record NodesToAdd
{
    /// <summary>The name of the environment.</summary>
    public string Environment { get; init; } = "";

    /// <summary>What the plan leaves pending; when nothing is, nothing needs to be added and all else is empty.</summary>
    public EquatableArray<UnplacedPod> Pending { get; init; }

    /// <summary>The workloads that no node helps; while there is one, no number is looked for.</summary>
    public EquatableArray<HopelessWorkload> Hopeless { get; init; }

    /// <summary>Each pool by itself, in the order of declaration.</summary>
    public EquatableArray<PoolAddition> Pools { get; init; }

    /// <summary>
    /// When no pool is enough by itself: what several take together. Pools are taken in the order of declaration; each gets the smallest number that leaves nothing pending of the workloads
    /// for which it is the first that suits. Empty when one pool is enough, or when even this does not do.
    /// </summary>
    public EquatableArray<PoolAddition> Together { get; init; }

    /// <summary>The fewest nodes that were found to do, of one pool or of several together; 0 when nothing is pending; null when none were found.</summary>
    public int? Fewest
    {
        get
        {
            if (this.Pending.IsEmpty)
                return 0;
            int? fewest = null;
            foreach (var pool in this.Pools)
            {
                if (pool.Nodes is { } nodes && !(fewest <= nodes))
                    fewest = nodes;
            }

            if (fewest is not null || this.Together.IsEmpty)
                return fewest;
            var sum = 0;
            foreach (var pool in this.Together)
                sum += pool.Nodes ?? 0;
            return sum;
        }
    }
}
