using System;

namespace KubeDsl.Runtime.Nodes;

/// <summary>What the program in a container does: when it answers, whether and how it ends.</summary>
public sealed record ContainerBehavior
{
    /// <summary>A service: it answers at once and runs until it is told to stop.</summary>
    public static ContainerBehavior Service { get; } = new();

    /// <summary>Time between the start of the container and its first answer to a probe.</summary>
    public TimeSpan StartupTime { get; init; }

    /// <summary>False for a program that never answers its probes.</summary>
    public bool Serves { get; init; } = true;

    /// <summary>False for a program that says it is alive but never that it is ready. Of no meaning for containers without a readiness probe: they are ready at once.</summary>
    public bool BecomesReady { get; init; } = true;

    /// <summary>How long the program runs; null when it does not end by itself.</summary>
    public TimeSpan? ExitAfter { get; init; }

    /// <summary>The exit code with which it ends by itself.</summary>
    public int ExitCode { get; init; }

    /// <summary>Time that the program takes to end after SIGTERM; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> when it does not care.</summary>
    public TimeSpan TerminationTime { get; init; }

    /// <summary>The exit code after SIGTERM: 143 when the program does not handle the signal.</summary>
    public int TerminationExitCode { get; init; } = 143;

    /// <summary>Time that a preStop hook takes, other than a sleep, which states its own.</summary>
    public TimeSpan PreStopTime { get; init; }

    /// <summary>Time that a postStart hook takes, other than a sleep, which states its own.</summary>
    public TimeSpan PostStartTime { get; init; }

    /// <summary>True when the postStart hook fails, upon which the container is killed.</summary>
    public bool PostStartFails { get; init; }

    /// <summary>True for a program that runs on when its port is taken; most end with exit code 1.</summary>
    public bool SurvivesPortClash { get; init; }
}
