namespace KubeDsl.Benchmarks.Throughput;

/// <summary>What a run came to.</summary>
internal sealed record ThroughputResult
{
    public required string Scenario { get; init; }

    public required int Nodes { get; init; }

    public required int Pods { get; init; }

    public required int Templates { get; init; }

    /// <summary>Pods that found a node.</summary>
    public required int Placed { get; init; }

    /// <summary>Time of a small run of the same scenario before, in which the runtime compiles the code.</summary>
    public required double WarmUpSeconds { get; init; }

    /// <summary>Time to make the objects of the cluster, a scheduler that knows them, and the Pods.</summary>
    public required double SetUpSeconds { get; init; }

    /// <summary>Time that the scheduler took for the Pods, registering their templates included.</summary>
    public required double PlacingSeconds { get; init; }

    /// <summary>Processor time of the whole process meanwhile: on a busy machine it says more than the clock.</summary>
    public required double PlacingProcessorSeconds { get; init; }

    public required double PlacementsPerSecond { get; init; }

    /// <summary>Managed memory allocated while Pods were placed, by Pod; without the Pod objects themselves.</summary>
    public required double BytesPerPlacement { get; init; }

    /// <summary>Managed memory allocated by the second half of the placements, by Pod.</summary>
    public required double BytesPerLaterPlacement { get; init; }

    /// <summary>The largest working set of the process, from its start to its end.</summary>
    public required double PeakMegabytes { get; init; }
}
