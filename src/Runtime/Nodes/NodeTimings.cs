using System;

namespace KubeDsl.Runtime.Nodes;

/// <summary>How long things take on nodes. What a run does with them is repeatable: variation comes from the cluster's seed.</summary>
public sealed record NodeTimings
{
    /// <summary>Nothing takes time unless Kubernetes itself waits: the default, and what tests of logic want.</summary>
    public static NodeTimings Exact { get; } = new();

    /// <summary>What one sees on an ordinary cluster.</summary>
    public static NodeTimings Realistic { get; } = new()
    {
        Sandbox = new(TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(800)),
        ImagePull = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6)),
        ContainerStart = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(400)),
    };

    /// <summary>Setting up a Pod's sandbox with its network and address.</summary>
    public DurationRange Sandbox { get; init; }

    /// <summary>Pulling an image that the node does not have; pulls on one node come one after the other.</summary>
    public DurationRange ImagePull { get; init; }

    /// <summary>Creating and starting a container.</summary>
    public DurationRange ContainerStart { get; init; }
}
