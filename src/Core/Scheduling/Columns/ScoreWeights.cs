namespace KubeDsl.Scheduling.Columns;

/// <summary>How much the normalised score of each plugin counts.</summary>
internal sealed record ScoreWeights
{
    public int TaintToleration { get; init; }

    public int NodeAffinity { get; init; }

    public int NodeResourcesFit { get; init; }

    public int PodTopologySpread { get; init; }

    public int InterPodAffinity { get; init; }

    public int BalancedAllocation { get; init; }

    public int ImageLocality { get; init; }
}
