namespace KubeDsl.Planning;

/// <summary>What an environment must bear without losing an available workload.</summary>
public sealed record SurvivalGoal
{
    /// <summary>So many nodes may fail at the same time.</summary>
    public int Nodes { get; init; }

    /// <summary>So many zones may fail at the same time.</summary>
    public int Zones { get; init; }
}
