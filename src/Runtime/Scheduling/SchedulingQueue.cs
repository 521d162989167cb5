using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Scheduling;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Scheduling;

/// <summary>
/// The scheduler's loop: highest priority first, then first come. A Pod that fits nowhere waits for its back-off (1 s, doubling to 10 s) and for an event that could help;
/// after five minutes it is tried again in any case.
/// </summary>
internal sealed class SchedulingQueue
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Flush = TimeSpan.FromMinutes(5);
    private readonly ControlPlane plane;
    private readonly IScheduler scheduler;
    private readonly PriorityQueue<NamespacedName, (int Priority, long Arrival)> active = new();
    private readonly HashSet<NamespacedName> queued = [];
    private readonly SortedDictionary<long, WaitingPod> waiting = [];
    private readonly Dictionary<NamespacedName, WaitingPod> waitingByName = [];
    private long arrivals;
    private bool planned;

    internal SchedulingQueue(ControlPlane plane, IScheduler scheduler)
    {
        this.plane = plane;
        this.scheduler = scheduler;
        plane.Store.Pods.Watch(this.OnPod);
        plane.Store.Nodes.Watch(this.OnNode);
        foreach (var table in plane.Store.Tables)
        {
            if (table.Kind.Kind is "Namespace" or "Service" or "ReplicaSet" or "StatefulSet" or "PersistentVolume" or "PersistentVolumeClaim" or "StorageClass" or "CSINode" or "PodDisruptionBudget")
                table.WatchObjects(this.OnOther);
        }
    }

    /// <summary>The Pods that were tried and fit nowhere, with the scheduler's words.</summary>
    internal IEnumerable<(NamespacedName Pod, string Message)> Unschedulable => this.waiting.Values.Select(w => (w.Pod, w.Message));

    private void OnPod(WatchEvent<Pod> change)
    {
        var pod = change.Object;
        var isPlaced = !string.IsNullOrEmpty(pod.Spec.NodeName);
        var wasPlaced = !string.IsNullOrEmpty(change.Old?.Spec.NodeName);
        if (change.Type == WatchEventType.Deleted || (isPlaced && pod.IsTerminal() && change.Old?.IsTerminal() != true))
        {
            this.scheduler.Remove(pod);
            this.StopWaiting(pod.NamespacedName);
            if (isPlaced)
                this.WakeAll();
        }
        else if (isPlaced && !wasPlaced)
        {
            this.OnPlaced(pod);
        }
        else if (!isPlaced && (change.Type == WatchEventType.Added || change.Old!.Spec != pod.Spec) && pod.Spec.SchedulingGates.IsEmpty)
        {
            this.Add(pod);
        }
    }

    // A Pod that the scheduler placed itself is known to it since then.
    private void OnPlaced(Pod pod)
    {
        if (this.plane.Loop.Priority != EventPriority.Scheduler && !pod.IsTerminal())
            this.scheduler.Apply(pod);
        foreach (var other in this.waiting.Values.Where(w => w.RejectedBy.Any(p => p is "InterPodAffinity" or "PodTopologySpread")).ToList())
            this.Wake(other);
    }

    private void OnNode(WatchEvent<Node> change)
    {
        if (change.Type == WatchEventType.Deleted)
        {
            this.scheduler.Remove(change.Object);
            return;
        }

        if (change.Old is { } old && old.Spec == change.Object.Spec && old.Metadata.Labels == change.Object.Metadata.Labels
            && old.Status.Allocatable == change.Object.Status.Allocatable && old.Status.Images == change.Object.Status.Images)
            return;
        this.scheduler.Apply(change.Object);
        this.WakeAll();
    }

    private void OnOther(WatchEventType type, KubernetesObject value)
    {
        if (type == WatchEventType.Deleted)
            this.scheduler.Remove(value);
        else
            this.scheduler.Apply(value);
        if (value is PersistentVolume or PersistentVolumeClaim or StorageClass or CSINode)
            this.WakeAll();
    }

    private void Add(Pod pod)
    {
        this.StopWaiting(pod.NamespacedName);
        if (!this.queued.Add(pod.NamespacedName))
            return;
        this.active.Enqueue(pod.NamespacedName, (-(pod.Spec.Priority ?? 0), ++this.arrivals));
        this.Plan();
    }

    private void Plan()
    {
        if (this.planned || this.active.Count == 0)
            return;
        this.planned = true;
        this.plane.Loop.After(TimeSpan.Zero, EventPriority.Scheduler, this.ScheduleAll);
    }

    // Kubelets and controllers see the outcome of the whole queue: they need not be asked after every single Pod.
    private void ScheduleAll()
    {
        this.planned = false;
        while (this.active.TryDequeue(out var name, out _))
        {
            this.queued.Remove(name);
            if (this.plane.Store.Pods.Find(name) is { IsTerminating: false } pod && string.IsNullOrEmpty(pod.Spec.NodeName))
                this.Schedule(pod);
        }
    }

    private void Schedule(Pod pod)
    {
        var decision = this.scheduler.Schedule(pod);
        if (decision.Node is { } node)
        {
            this.waitingByName.Remove(pod.NamespacedName);
            VolumeBinding.Bind(this.plane, pod, node);
            this.plane.Store.Pods.Bind(pod, node);
            return;
        }

        var status = pod.Status.WithCondition(PodConditionTypes.PodScheduled, false, this.plane.WholeSeconds, "Unschedulable", decision.Message);
        this.plane.Recorder.Event(pod, EventSeverity.Warning, "FailedScheduling", decision.Message);
        this.plane.Store.Pods.UpdateStatus(pod with { Metadata = pod.Metadata with { ResourceVersion = null }, Status = status with { NominatedNodeName = decision.NominatedNode } });
        this.StartWaiting(pod, decision);
        foreach (var victim in decision.Victims)
            this.Preempt(pod, victim);
    }

    private void Preempt(Pod pod, string victim)
    {
        var slash = victim.IndexOf('/', StringComparison.Ordinal);
        var name = new NamespacedName(victim[..slash], victim[(slash + 1)..]);
        if (this.plane.Store.Pods.Find(name) is not { } present)
            return;
        var status = present.Status.WithCondition(
            PodConditionTypes.DisruptionTarget, true, this.plane.WholeSeconds, "PreemptionByScheduler", "default-scheduler: preempting to accommodate a higher priority pod");
        this.plane.Store.Pods.UpdateStatus(present with { Metadata = present.Metadata with { ResourceVersion = null }, Status = status });
        this.plane.Recorder.Event(present, EventSeverity.Normal, "Preempted", "Preempted by pod " + pod.Uid + " on node " + present.Spec.NodeName);
        this.plane.Store.Pods.DeleteIfExists(name);
    }

    private void StartWaiting(Pod pod, Decision decision)
    {
        var name = pod.NamespacedName;
        var attempts = this.waitingByName.TryGetValue(name, out var earlier) ? earlier.Attempts + 1 : 1;
        var wait = FirstBackoff * (1 << Math.Min(attempts - 1, 4));
        var entry = new WaitingPod(name, ++this.arrivals, attempts, this.plane.Loop.Time + (wait < LongestBackoff ? wait : LongestBackoff).Ticks, decision.Message, decision.RejectedBy);
        this.waitingByName[name] = entry;
        this.waiting.Add(entry.Arrival, entry);
        entry.Retry = this.plane.Loop.After(Flush, EventPriority.Scheduler, () => this.Wake(entry), background: true);
    }

    private void StopWaiting(NamespacedName name)
    {
        if (!this.waitingByName.Remove(name, out var entry))
            return;
        this.waiting.Remove(entry.Arrival);
        this.plane.Loop.Cancel(entry.Retry);
    }

    private void WakeAll()
    {
        foreach (var entry in this.waiting.Values.ToList())
            this.Wake(entry);
    }

    private void Wake(WaitingPod entry)
    {
        if (!this.waiting.Remove(entry.Arrival))
            return;
        this.plane.Loop.Cancel(entry.Retry);
        entry.Retry = this.plane.Loop.At(entry.BackoffUntil, EventPriority.Scheduler, () => this.Requeue(entry));
    }

    private void Requeue(WaitingPod entry)
    {
        if (this.plane.Store.Pods.Find(entry.Pod) is not { } pod || !this.queued.Add(entry.Pod))
            return;
        this.active.Enqueue(entry.Pod, (-(pod.Spec.Priority ?? 0), entry.Arrival));
        this.Plan();
    }

    private sealed class WaitingPod(NamespacedName pod, long arrival, int attempts, long backoffUntil, string message, Collections.EquatableArray<string> rejectedBy)
    {
        internal NamespacedName Pod => pod;

        internal long Arrival => arrival;

        internal int Attempts => attempts;

        internal long BackoffUntil => backoffUntil;

        internal string Message => message;

        internal Collections.EquatableArray<string> RejectedBy => rejectedBy;

        internal ScheduledEvent? Retry { get; set; }
    }
}
