using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Queue;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Scheduling;

/// <summary>kube-scheduler at work: takes the Pods from its queue one after the other and gives each its node, or writes down why it has none. Source: <c>pkg/scheduler/schedule_one.go</c>.</summary>
internal sealed class SchedulerLoop
{
    private readonly ControlPlane plane;
    private readonly IScheduler scheduler;
    private readonly SchedulingQueue queue;
    private readonly Preemption preemption;

    /// <summary>The Pods whose last try ended with an error, with what the number of changes was then.</summary>
    private readonly Dictionary<string, long> errors = new(StringComparer.Ordinal);
    private ScheduledEvent? wakeUp;
    private long changes;
    private bool planned;

    /// <param name="plane">The cluster.</param>
    /// <param name="scheduler">Decides; it knows nothing of the cluster yet.</param>
    /// <param name="profile">The profile that the scheduler follows.</param>
    internal SchedulerLoop(ControlPlane plane, IScheduler scheduler, SchedulingProfile profile)
    {
        this.plane = plane;
        this.scheduler = scheduler;
        this.queue = new(profile, scheduler.Nominations, plane.Now);
        this.preemption = new(plane, this.queue);
        _ = new SchedulerEvents(plane.Store, scheduler, this);
    }

    /// <summary>True when a change could make a Pod worth another try.</summary>
    internal bool AwaitsChanges => this.queue.UnschedulableCount + this.queue.GatedCount + this.queue.BackoffCount > 0;

    /// <summary>True while a decision of this scheduler is carried out: it knows the outcome already.</summary>
    internal bool IsBinding { get; private set; }

    /// <summary>A Pod waits for a node.</summary>
    internal void Add(Pod pod)
    {
        this.queue.Add(pod, this.plane.Now);
        this.preemption.Note(pod);
        this.Plan();
    }

    /// <summary>A Pod that waits for a node has changed.</summary>
    internal void Update(Pod pod)
    {
        this.queue.Update(pod, this.plane.Now);
        this.preemption.Note(pod);
        this.Plan();
    }

    /// <summary>A Pod waits no longer.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="bound">True when someone else gave it a node.</param>
    internal void Delete(Pod pod, bool bound)
    {
        this.queue.Delete(pod, this.plane.Now, bound);
        this.preemption.Forget(pod);
        if (this.errors.Count > 0)
            this.errors.Remove(pod.NamespacedName.ToString());
        this.Plan();
    }

    /// <summary>Something changed that may give waiting Pods another chance.</summary>
    internal void Notify(ClusterEvent change)
    {
        this.queue.Notify(change, this.plane.Now);
        this.changes++;
        this.Plan();
    }

    // Pods that back off are tried at once when nobody else is in line, unless they met an error.
    private void Plan()
    {
        if (this.planned || this.queue.ActiveCount + this.queue.BackoffCount == 0)
            return;
        this.planned = true;
        this.plane.Loop.After(TimeSpan.Zero, EventPriority.Scheduler, this.ScheduleAll);
    }

    // Kubelets and controllers see the outcome of the whole queue: they need not be asked after every single Pod.
    private void ScheduleAll()
    {
        this.planned = false;
        while (this.queue.Pop(this.plane.Now) is { } pod)
            this.Schedule(pod);
        this.PlanWakeUp();
    }

    private void PlanWakeUp()
    {
        var next = this.queue.NextWakeUp;
        var background = !this.MayHelp();
        if (next is { } instant && this.wakeUp is { IsPending: true } pending && pending.Time == this.plane.Clock.TicksOf(instant) && pending.Background == background)
            return;
        this.plane.Loop.Cancel(this.wakeUp);
        this.wakeUp = next is null ? null : this.plane.Loop.At(this.plane.Clock.TicksOf(next.Value), EventPriority.Scheduler, this.WakeUp, background);
    }

    private void WakeUp()
    {
        this.queue.Flush(this.plane.Now);
        this.ScheduleAll();
    }

    /// <summary>True when something has happened since a Pod that backs off met its error. Without that another try has the same outcome, and is no reason not to rest.</summary>
    private bool MayHelp()
    {
        foreach (var seen in this.errors.Values)
        {
            if (seen < this.changes)
                return true;
        }

        return false;
    }

    private void Schedule(QueuedPod queued)
    {
        var pod = queued.Pod;
        if (this.errors.Count > 0)
            this.errors.Remove(queued.Key);
        if (pod.IsTerminating)
        {
            this.plane.Recorder.Event(pod, EventSeverity.Warning, "FailedScheduling", "skip schedule deleting pod: " + queued.Key);
            this.queue.Done(queued);
            return;
        }

        var decision = this.scheduler.Schedule(pod);
        if (decision.Node is { } node)
            this.Bind(queued, node);
        else
            this.Fail(queued, decision);
    }

    private void Bind(QueuedPod queued, string node)
    {
        this.IsBinding = true;
        try
        {
            VolumeBinding.Bind(this.plane, queued.Pod, node);
            this.plane.Store.Pods.Bind(queued.Pod, node);
            this.preemption.Forget(queued.Pod);
            this.queue.Done(queued);
        }
        catch (ApiException refused)
        {
            this.scheduler.Remove(queued.Pod);
            this.Fail(queued, new() { Message = "binding rejected: " + refused.Message });
        }
        finally
        {
            this.IsBinding = false;
        }
    }

    private void Fail(QueuedPod queued, Decision decision)
    {
        var pod = queued.Pod;
        var isRejected = !decision.RejectedBy.IsEmpty;
        this.queue.Failed(queued, decision, this.plane.Now);
        if (!isRejected)
            this.errors[queued.Key] = this.changes;
        this.plane.Recorder.Event(pod, EventSeverity.Warning, "FailedScheduling", decision.Message);
        var status = pod.Status.WithCondition(PodConditionTypes.PodScheduled, false, this.plane.WholeSeconds, isRejected ? "Unschedulable" : "SchedulerError", decision.Message);
        this.plane.Store.Pods.UpdateStatus(pod with
        {
            Metadata = pod.Metadata with { ResourceVersion = null },
            Status = status with { NominatedNodeName = this.scheduler.Nominations.NodeOf(queued.Key) },
        });
        if (decision.NominatedNode is { } node)
            this.preemption.MakeRoom(pod, node, decision.Victims);
    }
}
