using System;
using System.Collections.Generic;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>
/// A control loop: a first-in-first-out list of objects that are due, each in it at most once, and a pass that takes one, reads the store as it is then, writes and ends.
/// Each pass plans its own next timer, so one timer for an object, the earliest, is enough.
/// </summary>
internal abstract class Controller
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LastRetry = TimeSpan.FromSeconds(1000);
    private readonly string name;
    private readonly EventPriority priority;
    private readonly Queue<(NamespacedName Key, long Cause)> due = new();
    private readonly HashSet<NamespacedName> queued = [];
    private readonly Dictionary<NamespacedName, ScheduledEvent> timers = [];
    private readonly Dictionary<NamespacedName, int> failures = [];
    private bool passPlanned;

    protected Controller(ControlPlane plane, string name, EventPriority priority)
    {
        this.Plane = plane;
        this.name = name;
        this.priority = priority;
    }

    protected ControlPlane Plane { get; }

    protected ObjectStore Store => this.Plane.Store;

    /// <summary>One pass over one object. An <see cref="ApiException"/> that gets out is tried again, ever later.</summary>
    protected abstract void Reconcile(NamespacedName key);

    protected void Enqueue(NamespacedName key)
    {
        if (!this.queued.Add(key))
            return;
        this.due.Enqueue((key, this.Plane.Loop.Cause));
        this.PlanPass();
    }

    /// <summary>Makes the object due at an instant, unless it is due earlier.</summary>
    protected void EnqueueAt(NamespacedName key, DateTimeOffset instant, bool background = false)
    {
        var ticks = this.Plane.Clock.TicksOf(instant);
        if (this.timers.TryGetValue(key, out var planned) && planned.IsPending)
        {
            if (planned.Time <= ticks && (background || !planned.Background))
                return;
            this.Plane.Loop.Cancel(planned);
        }

        this.timers[key] = this.Plane.Loop.At(ticks, this.priority, () => this.Enqueue(key), background);
    }

    protected void EnqueueAfter(NamespacedName key, TimeSpan delay, bool background = false) => this.EnqueueAt(key, this.Plane.Now + delay, background);

    /// <summary>When the object will be due by its timer; null when it has none.</summary>
    protected DateTimeOffset? NextTime(NamespacedName key) =>
        this.timers.TryGetValue(key, out var planned) && planned.IsPending ? this.Plane.Now.AddTicks(planned.Time - this.Plane.Loop.Time) : null;

    /// <summary>Forgets the timer of an object that is gone.</summary>
    protected void Forget(NamespacedName key)
    {
        if (this.timers.Remove(key, out var timer))
            this.Plane.Loop.Cancel(timer);
        this.failures.Remove(key);
    }

    private void PlanPass()
    {
        if (this.passPlanned || this.due.Count == 0)
            return;
        this.passPlanned = true;
        this.Plane.Loop.After(TimeSpan.Zero, this.priority, this.RunPass);
    }

    private void RunPass()
    {
        this.passPlanned = false;
        var (key, cause) = this.due.Dequeue();
        this.queued.Remove(key);
        if (this.timers.Remove(key, out var timer))
            this.Plane.Loop.Cancel(timer);
        this.Plane.Loop.Cause = cause;
        var actor = this.Plane.Recorder.Actor;
        this.Plane.Recorder.Actor = this.name;
        try
        {
            this.Reconcile(key);
            this.failures.Remove(key);
        }
        catch (ApiException)
        {
            this.Retry(key);
        }
        finally
        {
            this.Plane.Recorder.Actor = actor;
        }

        this.PlanPass();
    }

    private void Retry(NamespacedName key)
    {
        var failed = this.failures.GetValueOrDefault(key);
        this.failures[key] = failed + 1;
        var delay = failed < 18 ? FirstRetry * (1 << failed) : LastRetry;
        this.EnqueueAfter(key, delay < LastRetry ? delay : LastRetry, background: delay >= LastRetry);
    }
}
