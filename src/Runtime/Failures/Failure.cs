using System;
using KubeDsl.Collections;

namespace KubeDsl.Runtime.Failures;

/// <summary>A failure on demand, from the moment it was asked for until it was healed.</summary>
public sealed class Failure
{
    private readonly Action heal;

    internal Failure(string name, FailureKind kind, EquatableArray<string> nodes, TimeSpan began, Action heal)
    {
        this.Name = name;
        this.Kind = kind;
        this.Nodes = nodes;
        this.Began = began;
        this.heal = heal;
    }

    /// <summary>What fails, such as <c>node general-1: PowerLoss</c>; reports call it so.</summary>
    public string Name { get; }

    /// <summary>The kind of failure.</summary>
    public FailureKind Kind { get; }

    /// <summary>The nodes that fail; none for a failure of images or programs.</summary>
    public EquatableArray<string> Nodes { get; }

    /// <summary>When it began: virtual time since the start of the run.</summary>
    public TimeSpan Began { get; }

    /// <summary>True when what runs on the nodes can no longer be reached, though its endpoints are still listed.</summary>
    internal bool IsDeadly { get; init; }

    /// <summary>When it was healed; null while it lasts.</summary>
    public TimeSpan? Ended { get; internal set; }

    /// <summary>Ends the failure: nodes come back, images can be pulled, programs behave. Once is enough.</summary>
    public void Recover()
    {
        if (this.Ended is null)
            this.heal();
    }

    /// <inheritdoc/>
    public override string ToString() => this.Name;
}
