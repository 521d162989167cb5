using KubeDsl.Runtime.Events;

namespace KubeDsl.Benchmarks.Clusters;

/// <summary>What a run is asked for.</summary>
internal sealed record ClusterSettings
{
    /// <summary>One of <see cref="Scenarios"/>.</summary>
    public required string Scenario { get; init; }

    public required int Nodes { get; init; }

    public required int Pods { get; init; }

    public required int Deployments { get; init; }

    /// <summary>True when the Pods have readiness probes.</summary>
    public bool Probed { get; init; }

    /// <summary>True when the runtime compiles the code within the measured run, as in the first test of a test run.</summary>
    public bool IsCold { get; init; }

    public TraceRetention Trace { get; init; }

    /// <summary>The scenarios by name.</summary>
    public static string[] Scenarios { get; } = ["deployments", "empty", "shop"];
}
