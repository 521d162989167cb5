using System;
using KubeDsl.Runtime.Reports;
using KubeDsl.Runtime.Scenarios;
using KubeDsl.Runtime.Testing;

namespace KubeDsl.Runtime;

// Steps that happen while the cluster runs, and the report on what has happened.
public sealed partial class Cluster
{
    private ConditionWatcher? conditions;

    /// <summary>What tests expect of the cluster: each method throws when it is not so, with a message that tells why.</summary>
    public ClusterExpectations Should => new(this);

    /// <summary>Plans a step.</summary>
    /// <param name="time">The time from now.</param>
    /// <param name="step">The step's name: traces and exceptions call it so.</param>
    /// <param name="act">What happens; it can change the cluster but not run it.</param>
    public PlannedStep At(TimeSpan time, string step, Action<Cluster> act) => this.PlanAt(time, "", step, act);

    /// <summary>Plans a step again and again, for the first time after one interval.</summary>
    /// <param name="interval">The time from one to the next.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="act">What happens; it can change the cluster but not run it.</param>
    /// <param name="times">How often; null for as long as the cluster runs for other reasons: an endless step does not keep it from coming to rest.</param>
    public PlannedStep Every(TimeSpan interval, string step, Action<Cluster> act, int? times = null) => this.PlanEvery(TimeSpan.Zero, interval, "", step, act, times);

    /// <summary>Plans a step for when a condition holds; it happens once.</summary>
    /// <param name="condition">The condition, asked at the end of each instant at which something has happened.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="act">What happens; it can change the cluster but not run it.</param>
    /// <param name="within">The time from now within which the condition must hold, or else the run ends with a <see cref="ScenarioException"/>; null for no such limit.</param>
    public PlannedStep When(Func<Cluster, bool> condition, string step, Action<Cluster> act, TimeSpan? within = null) =>
        this.PlanWhen(TimeSpan.Zero, condition, "", step, act, within, always: false);

    /// <summary>Plans a step for each time a condition comes to hold.</summary>
    /// <param name="condition">The condition, asked at the end of each instant at which something has happened.</param>
    /// <param name="step">The step's name.</param>
    /// <param name="act">What happens; it can change the cluster but not run it.</param>
    public PlannedStep Whenever(Func<Cluster, bool> condition, string step, Action<Cluster> act) =>
        this.PlanWhen(TimeSpan.Zero, condition, "", step, act, null, always: true);

    /// <summary>What has happened so far: failures and what became of their Pods, what is stuck and why, availability over time, rollouts.</summary>
    /// <param name="from">Where the availability begins to count, as virtual time since the start of the run: the start when left out. Until it was up for the first time, nothing counts as missing.</param>
    /// <exception cref="InvalidOperationException">The cluster keeps no history: it was made with <see cref="Events.TraceRetention.Recent"/>.</exception>
    public ClusterReport Report(TimeSpan from = default) => this.journal is { } kept
        ? ReportBuilder.Build(this, kept, from)
        : throw new InvalidOperationException("This cluster keeps no history to report on: its options have Trace = TraceRetention.Recent. Make it with TraceRetention.All.");

    internal PlannedStep PlanAt(TimeSpan time, string scenario, string step, Action<Cluster> act)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        var planned = new PlannedStep(this, scenario, step, act);
        planned.PlanAfter(time);
        return planned;
    }

    internal PlannedStep PlanEvery(TimeSpan delay, TimeSpan interval, string scenario, string step, Action<Cluster> act, int? times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        if (times is { } number)
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(times));
        var planned = new PlannedStep(this, scenario, step, act);
        Plan(delay + interval);
        return planned;

        void Plan(TimeSpan wait) => planned.PlanAfter(wait, background: times is null, () =>
        {
            if (times is null || planned.Happened.Count < times)
                Plan(interval);
        });
    }

    internal PlannedStep PlanWhen(TimeSpan delay, Func<Cluster, bool> condition, string scenario, string step, Action<Cluster> act, TimeSpan? within, bool always)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var planned = new PlannedStep(this, scenario, step, act);
        if (within is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero, nameof(within));
            planned.FailAfter(delay + limit);
        }

        this.conditions ??= new(this);
        if (delay == TimeSpan.Zero)
            this.conditions.Add(planned, condition, always);
        else
            this.plane.Loop.After(delay, Events.EventPriority.UserAction, () => this.conditions.Add(planned, condition, always));
        return planned;
    }
}
