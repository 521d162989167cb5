using System;
using System.Collections.Generic;

namespace KubeDsl.Runtime.Scenarios;

/// <summary>Asks conditions at the end of each instant, when everything that happens then has happened, and lets their steps follow. Costs nothing while nobody waits.</summary>
internal sealed class ConditionWatcher(Cluster cluster)
{
    private readonly List<Watch> watches = [];

    /// <summary>Lets a step follow a condition.</summary>
    /// <param name="step">The step.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="always">True to let it follow each time the condition comes to hold, not just the first.</param>
    internal void Add(PlannedStep step, Func<Cluster, bool> condition, bool always)
    {
        this.watches.Add(new(step, condition, always));
        cluster.Plane.Loop.InstantEnded = this.Ask;
    }

    private void Ask()
    {
        foreach (var watch in this.watches.ToArray())
        {
            if (watch.Step.IsCancelled)
                this.Remove(watch);
            else if (watch.HasComeTrue(cluster))
                this.Follow(watch);
        }
    }

    private void Follow(Watch watch)
    {
        if (!watch.Always)
            this.Remove(watch);
        watch.Step.ForgetDeadline();
        watch.Step.PlanAfter(TimeSpan.Zero);
    }

    private void Remove(Watch watch)
    {
        this.watches.Remove(watch);
        if (this.watches.Count == 0)
            cluster.Plane.Loop.InstantEnded = null;
    }

    private sealed class Watch(PlannedStep step, Func<Cluster, bool> condition, bool always)
    {
        private bool held;

        internal PlannedStep Step => step;

        internal bool Always => always;

        internal bool HasComeTrue(Cluster cluster)
        {
            var holds = this.Holds(cluster);
            var came = holds && !this.held;
            this.held = holds;
            return came;
        }

        private bool Holds(Cluster cluster)
        {
            try
            {
                return condition(cluster);
            }
            catch (Exception inner)
            {
                throw step.Error("its condition cannot be asked: " + inner.Message, inner);
            }
        }
    }
}
