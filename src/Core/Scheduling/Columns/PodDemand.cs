namespace KubeDsl.Scheduling.Columns;

/// <summary>The numbers of a Pod's requests, in the four ways in which the scheduler reads them (milli-CPU and bytes).</summary>
internal sealed class PodDemand
{
    /// <summary>What the node must have free.</summary>
    public long FilterCpu { get; init; }

    /// <summary>What the node must have free.</summary>
    public long FilterMemory { get; init; }

    /// <summary>Further resources that the node must have free.</summary>
    public (int Column, long Amount)[] FilterFurther { get; init; } = [];

    /// <summary>What the fit score counts for the Pod.</summary>
    public long ScoreCpu { get; init; }

    /// <summary>What the fit score counts for the Pod.</summary>
    public long ScoreMemory { get; init; }

    /// <summary>What a placed Pod adds to its node.</summary>
    public long Cpu { get; init; }

    /// <summary>What a placed Pod adds to its node.</summary>
    public long Memory { get; init; }

    /// <summary>What a placed Pod adds to its node, with the scheduler's defaults.</summary>
    public long NonZeroCpu { get; init; }

    /// <summary>What a placed Pod adds to its node, with the scheduler's defaults.</summary>
    public long NonZeroMemory { get; init; }

    /// <summary>Further resources that a placed Pod adds to its node.</summary>
    public (int Column, long Amount)[] Further { get; init; } = [];

    /// <summary>True when balanced allocation scores the Pod: it requests CPU or memory.</summary>
    public bool IsBalanced => this.Cpu != 0 || this.Memory != 0;
}
