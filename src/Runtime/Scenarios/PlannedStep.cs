using System;
using System.Collections.Generic;
using KubeDsl.Runtime.Events;

namespace KubeDsl.Runtime.Scenarios;

/// <summary>A step that will happen while the cluster runs: at a time, again and again, or when a condition holds.</summary>
public sealed class PlannedStep
{
    private readonly List<TimeSpan> happened = [];
    private readonly Cluster cluster;
    private readonly Action<Cluster> act;
    private ScheduledEvent? next;

    internal PlannedStep(Cluster cluster, string scenario, string name, Action<Cluster> act)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(act);
        this.cluster = cluster;
        this.act = act;
        this.Scenario = scenario;
        this.Name = name;
    }

    /// <summary>The step's name: traces and exceptions call it so.</summary>
    public string Name { get; }

    /// <summary>The scenario that it belongs to; empty for a step that was planned on the cluster itself.</summary>
    public string Scenario { get; }

    /// <summary>When it has happened so far, as virtual times since the start of the run.</summary>
    public IReadOnlyList<TimeSpan> Happened => this.happened;

    /// <summary>True when it will not happen any more.</summary>
    public bool IsCancelled { get; private set; }

    private EventLoop Loop => this.cluster.Plane.Loop;

    /// <summary>Keeps the step from happening again.</summary>
    public void Cancel()
    {
        this.IsCancelled = true;
        this.Loop.Cancel(this.next);
    }

    internal void PlanAfter(TimeSpan delay, bool background = false, Action? then = null) => this.next = this.Loop.After(
        delay,
        EventPriority.UserAction,
        () =>
        {
            this.Run();
            if (!this.IsCancelled)
                then?.Invoke();
        },
        background);

    /// <summary>Plans the failure of a step whose condition must hold within a time.</summary>
    internal void FailAfter(TimeSpan limit) => this.next = this.Loop.After(
        limit + TimeSpan.FromTicks(1),
        EventPriority.Observer,
        () => throw this.Error(FormattableString.Invariant($"its condition did not hold within {limit:c}"), null));

    internal void ForgetDeadline() => this.Loop.Cancel(this.next);

    internal ScenarioException Error(string what, Exception? inner) => new(this, this.cluster, what, inner);

    private void Run()
    {
        this.happened.Add(this.cluster.Clock.Elapsed);
        var cause = this.Loop.Cause;
        this.Loop.Cause = this.cluster.Plane.Recorder.Note(new("Scenario", "", this.Scenario), "step", this.Name);
        try
        {
            this.act(this.cluster);
        }
        catch (Exception inner) when (inner is not ScenarioException)
        {
            throw this.Error(inner.Message, inner);
        }
        finally
        {
            this.Loop.Cause = cause;
        }
    }
}
