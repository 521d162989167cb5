namespace KubeDsl.Scheduling;

/// <summary>Which of several nodes with the highest total is taken.</summary>
public enum TieBreak
{
    /// <summary>The one whose name comes first in ordinal order, so that the same cluster gives the same answer however its nodes are listed.</summary>
    Name,

    /// <summary>One drawn from the profile's seed.</summary>
    Seeded,

    /// <summary>The one that kube-scheduler's heap has at its root when it looks at the nodes one after the other.</summary>
    Heap,
}
