using System;
using System.Collections.Generic;
using System.Linq;

namespace KubeDsl.Runtime.Scenarios;

/// <summary>
/// Steps that happen to a cluster: at times, again and again, when conditions hold. A scenario is a value that never changes: each method gives a new one, so that
/// scenarios can be put together and run on many clusters. Its times count from the moment at which it begins.
/// </summary>
public sealed class Scenario
{
    private readonly IReadOnlyList<Func<Cluster, string, TimeSpan, PlannedStep>> steps;
    private readonly TimeSpan? duration;
    private readonly bool beginsAtOnce;

    /// <summary>A scenario in which nothing happens yet.</summary>
    /// <param name="name">Its name: traces, reports and exceptions call it so.</param>
    public Scenario(string name)
        : this(name, [], null, false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
    }

    private Scenario(string name, IReadOnlyList<Func<Cluster, string, TimeSpan, PlannedStep>> steps, TimeSpan? duration, bool beginsAtOnce)
    {
        this.Name = name;
        this.steps = steps;
        this.duration = duration;
        this.beginsAtOnce = beginsAtOnce;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>A step at a time.</summary>
    /// <param name="time">The time since the scenario's beginning.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="act">What happens.</param>
    public Scenario At(TimeSpan time, string step, Action<Cluster> act) => this.Adding((cluster, scenario, delay) => cluster.PlanAt(delay + time, scenario, step, act));

    /// <summary>A step again and again, for the first time after one interval.</summary>
    /// <param name="interval">The time from one to the next.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="act">What happens.</param>
    /// <param name="times">How often; null for as long as the cluster runs for other reasons.</param>
    public Scenario Every(TimeSpan interval, string step, Action<Cluster> act, int? times = null) =>
        this.Adding((cluster, scenario, delay) => cluster.PlanEvery(delay, interval, scenario, step, act, times));

    /// <summary>A step as soon as a condition holds; it happens once.</summary>
    /// <param name="condition">The condition, asked whenever something has happened.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="act">What happens.</param>
    /// <param name="within">The time within which the condition must hold, or else the run ends with an exception; null for no such limit.</param>
    public Scenario When(Func<Cluster, bool> condition, string step, Action<Cluster> act, TimeSpan? within = null) =>
        this.Adding((cluster, scenario, delay) => cluster.PlanWhen(delay, condition, scenario, step, act, within, always: false));

    /// <summary>A step each time a condition comes to hold.</summary>
    /// <param name="condition">The condition, asked whenever something has happened.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="act">What happens.</param>
    public Scenario Whenever(Func<Cluster, bool> condition, string step, Action<Cluster> act) =>
        this.Adding((cluster, scenario, delay) => cluster.PlanWhen(delay, condition, scenario, step, act, null, always: true));

    /// <summary>This scenario with the steps of another one beside its own.</summary>
    /// <param name="other">The other one.</param>
    /// <param name="delay">How much later the other one begins.</param>
    public Scenario With(Scenario other, TimeSpan delay = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        var added = other.steps.Select(step => (Func<Cluster, string, TimeSpan, PlannedStep>)((cluster, scenario, later) => step(cluster, scenario, later + delay)));
        var ends = other.duration is { } theirs ? theirs + delay : (TimeSpan?)null;
        return new(this.Name, [.. this.steps, .. added], this.duration is { } own && ends is { } end ? (own > end ? own : end) : this.duration ?? ends, this.beginsAtOnce);
    }

    /// <summary>This scenario ending after a time; without it, it ends when the cluster has come to rest.</summary>
    public Scenario Lasting(TimeSpan time) => new(this.Name, this.steps, time, this.beginsAtOnce);

    /// <summary>This scenario beginning at once; without it, the cluster first comes to rest, so that the app is up when the scenario begins.</summary>
    public Scenario FromTheStart() => new(this.Name, this.steps, this.duration, true);

    /// <summary>Runs the scenario on a cluster.</summary>
    /// <exception cref="ScenarioException">A step failed, or its condition did not hold in time.</exception>
    /// <exception cref="Events.SimulationLimitException">The cluster does not come to rest within its bounds.</exception>
    public ScenarioRun Run(Cluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (!this.beginsAtOnce)
            cluster.RunToRest();
        var began = cluster.Clock.Elapsed;
        var planned = this.steps.Select(step => step(cluster, this.Name, TimeSpan.Zero)).ToList();
        if (this.duration is { } time)
            cluster.Advance(time);
        else
            cluster.RunToRest();
        foreach (var step in planned)
            step.Cancel();
        return new(this.Name, cluster, began, planned);
    }

    /// <summary>Runs the scenario on one new cluster for each seed.</summary>
    /// <param name="create">Makes a cluster of a seed: the generated <c>Prod.CreateCluster</c>.</param>
    /// <param name="seeds">The seeds.</param>
    /// <exception cref="ScenarioException">A step failed, or its condition did not hold in time; the message has the seed.</exception>
    public IReadOnlyList<ScenarioRun> Run(Func<ulong, Cluster> create, params IEnumerable<ulong> seeds)
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(seeds);
        return [.. seeds.Select(seed => this.Run(create(seed)))];
    }

    private Scenario Adding(Func<Cluster, string, TimeSpan, PlannedStep> step) => new(this.Name, [.. this.steps, step], this.duration, this.beginsAtOnce);
}
