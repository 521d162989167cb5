using System;
using KubeDsl.Collections;
using KubeDsl.Randomness;

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
        Termination = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(300)),
        ProgramVariation = 0.2,
        ShiftsProbes = true,
    };

    /// <summary>Setting up a Pod's sandbox with its network and address.</summary>
    public DurationRange Sandbox { get; init; }

    /// <summary>Pulling an image that the node does not have; pulls on one node come one after the other.</summary>
    public DurationRange ImagePull { get; init; }

    /// <summary>Creating and starting a container.</summary>
    public DurationRange ContainerStart { get; init; }

    /// <summary>Sizes of images in bytes, by the names that Pods give them: pulling one takes its size divided by <see cref="PullBytesPerSecond"/> on top of <see cref="ImagePull"/>.</summary>
    public EquatableMap<long> ImageSizes { get; init; }

    /// <summary>How fast images with a stated size are pulled, in bytes per second.</summary>
    public long PullBytesPerSecond { get; init; } = 100_000_000;

    /// <summary>What a program needs to end after SIGTERM, on top of what its behaviour states.</summary>
    public DurationRange Termination { get; init; }

    /// <summary>By what part the durations that behaviours state vary, up and down: 0.2 makes 8 s to 12 s of 10 s.</summary>
    public double ProgramVariation { get; init; }

    /// <summary>True when startup and liveness probes begin at a drawn part of their period after the container's start, as a real kubelet's tickers do.</summary>
    public bool ShiftsProbes { get; init; }

    internal TimeSpan PullTime(string image, RandomStream random) => this.ImagePull.Draw(random)
        + (this.ImageSizes.TryGetValue(image, out var bytes) ? TimeSpan.FromSeconds((double)bytes / this.PullBytesPerSecond) : TimeSpan.Zero);

    /// <summary>What a program does in one run: its durations vary.</summary>
    internal ContainerBehavior Vary(ContainerBehavior behavior, RandomStream random)
    {
        if (this.ProgramVariation == 0 && this.Termination == default)
            return behavior;
        return behavior with
        {
            StartupTime = this.Vary(behavior.StartupTime, random),
            PreStopTime = this.Vary(behavior.PreStopTime, random),
            PostStartTime = this.Vary(behavior.PostStartTime, random),
            TerminationTime = behavior.TerminationTime < TimeSpan.Zero ? behavior.TerminationTime : this.Vary(behavior.TerminationTime, random) + this.Termination.Draw(random),
        };
    }

    // In whole milliseconds, as all that is drawn.
    private TimeSpan Vary(TimeSpan duration, RandomStream random)
    {
        var part = (int)(duration.TotalMilliseconds * this.ProgramVariation);
        return part == 0 ? duration : duration + TimeSpan.FromMilliseconds(random.Next((2 * part) + 1) - part);
    }
}
