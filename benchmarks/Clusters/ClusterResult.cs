namespace KubeDsl.Benchmarks.Clusters;

/// <summary>What a run of a whole cluster came to.</summary>
internal sealed record ClusterResult
{
    public required string Scenario { get; init; }

    public required int Nodes { get; init; }

    public required int Deployments { get; init; }

    public required int Pods { get; init; }

    /// <summary>Pods that were ready at the end.</summary>
    public required int Ready { get; init; }

    /// <summary>Pods of Jobs that had done their work.</summary>
    public required int Completed { get; init; }

    /// <summary>Time of a small run before, in which the runtime compiles the code; 0 in a cold run, which pays for that itself.</summary>
    public required double WarmUpSeconds { get; init; }

    /// <summary>Time to make the cluster: what a test pays before its first line.</summary>
    public required double StartSeconds { get; init; }

    /// <summary>Time to hand in the nodes and the objects: admission, no controller yet.</summary>
    public required double ApplySeconds { get; init; }

    /// <summary>Time until the cluster is at rest.</summary>
    public required double RunSeconds { get; init; }

    /// <summary>The three together.</summary>
    public required double TotalSeconds { get; init; }

    /// <summary>Processor time of the whole process meanwhile: on a busy machine it says more than the clock.</summary>
    public required double ProcessorSeconds { get; init; }

    /// <summary>Time in the cluster that passed until it was at rest.</summary>
    public required double VirtualSeconds { get; init; }

    /// <summary>What happened in the cluster: writes and Kubernetes events, as its trace counts them.</summary>
    public required long Events { get; init; }

    public required double EventsPerSecond { get; init; }

    /// <summary>Managed memory allocated by the run.</summary>
    public required double AllocatedMegabytes { get; init; }

    public required double BytesPerEvent { get; init; }

    public required double BytesPerPod { get; init; }

    /// <summary>Managed memory that the cluster holds at the end.</summary>
    public required double HeldMegabytes { get; init; }

    /// <summary>The largest working set of the process from its start to the end of the run.</summary>
    public required double PeakMegabytes { get; init; }

    /// <summary>How often the garbage collector ran, by generation.</summary>
    public required int[] Collections { get; init; }
}
