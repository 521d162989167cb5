using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Queue;

/// <summary>
/// The Pods that wait for a node: who is tried next, who backs off, and what makes a Pod that found no node worth another try. It has no clock: every call
/// says what time it is, and times must not go back. The same calls give the same order. Source: <c>pkg/scheduler/backend/queue/scheduling_queue.go</c>.
/// </summary>
/// <param name="profile">Whose plugins say what they wait for.</param>
/// <param name="nominations">Where the rooms that are kept for Pods are noted: those of the scheduler that places them.</param>
/// <param name="start">When the queue starts to look for Pods that wait too long.</param>
/// <param name="settings">How long Pods wait; null for <see cref="QueueSettings.Default"/>.</param>
public sealed class SchedulingQueue(SchedulingProfile profile, Nominations nominations, DateTimeOffset start, QueueSettings? settings = null)
{
    private readonly QueueSettings settings = settings ?? QueueSettings.Default;
    private readonly QueueingHints hints = new(profile);
    private readonly PreEnqueueGate gate = new(profile);
    private readonly Dictionary<string, QueuedPod> pods = new(StringComparer.Ordinal);
    private readonly PodHeap active = new(PodOrder.ByPriority);
    private readonly BackoffQueue backoff = new(settings ?? QueueSettings.Default);
    private readonly UnschedulablePods unschedulable = new();
    private readonly InFlightEvents inFlight = new();
    private long sequence;

    /// <summary>How many Pods are next in line (activeQ).</summary>
    public int ActiveCount => this.active.Count;

    /// <summary>How many back off.</summary>
    public int BackoffCount => this.backoff.Count;

    /// <summary>How many wait for a change that may help.</summary>
    public int UnschedulableCount => this.unschedulable.Count;

    /// <summary>How many are held back by a gate.</summary>
    public int GatedCount => this.unschedulable.GatedCount;

    /// <summary>How many are being scheduled or bound.</summary>
    public int InFlightCount => this.inFlight.Count;

    /// <summary>When time alone will next change something, so that <see cref="Flush"/> should be called; null when only other calls will.</summary>
    public DateTimeOffset? NextWakeUp
    {
        get
        {
            var tick = this.backoff.NextTick;
            if (this.unschedulable.Eldest is not { } eldest)
                return tick;
            var limit = this.PeriodOf(eldest.Timestamp + this.settings.UnschedulableTimeLimit) + this.settings.FlushPeriod;
            return tick < limit ? tick : limit;
        }
    }

    /// <summary>The Pod of that key (namespace and name, joined by a slash), wherever it stands; null when the queue does not know it.</summary>
    public QueuedPod? Find(string podKey) => this.pods.TryGetValue(podKey, out var pod) ? pod : null;

    /// <summary>A Pod without a node is new. A node that its status names is kept for it.</summary>
    /// <exception cref="ArgumentException">The queue has a Pod of that namespace and name.</exception>
    public void Add(Pod pod, DateTimeOffset now)
    {
        var added = new QueuedPod(pod);
        if (this.pods.ContainsKey(added.Key))
            throw new ArgumentException("The Pod " + added.Key + " is in the queue already; update it, or delete it first.", nameof(pod));
        this.pods.Add(added.Key, added);
        this.Stamp(added, now);
        if (this.Activate(added))
            this.Nominate(added, Nominations.Own(added.Pod));
    }

    /// <summary>
    /// The Pod to be tried next; null when there is none. When nobody is next in line, it is the first of those that back off after a rejection, even before its time.
    /// The try ends with <see cref="Done"/> or <see cref="Failed(QueuedPod, IReadOnlyCollection{string}, DateTimeOffset, IReadOnlyCollection{string})"/>.
    /// </summary>
    public QueuedPod? Pop(DateTimeOffset now)
    {
        this.Flush(now);
        if ((this.active.Pop() ?? this.backoff.PopEarly()) is not { } pod)
            return null;
        pod.Attempts++;
        pod.State = QueuedPodState.InFlight;
        pod.SetRejection([], []);
        this.inFlight.Begin(pod);
        return pod;
    }

    /// <summary>The Pod's try has given it a node. The queue forgets it.</summary>
    /// <exception cref="InvalidOperationException">The Pod is not in flight.</exception>
    public void Done(QueuedPod pod)
    {
        this.EndTry(pod);
        if (this.Forget(pod))
            nominations.Remove(pod.Key);
    }

    /// <summary>The Pod's try has failed, as the decision says.</summary>
    /// <exception cref="InvalidOperationException">The Pod is not in flight.</exception>
    public void Failed(QueuedPod pod, Decision decision, DateTimeOffset now) => this.Failed(pod, decision.RejectedBy, now);

    /// <summary>The Pod's try has failed. It waits for a change that may help; unless one came during the try, or it met an error: then it only backs off.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="rejectedBy">The plugins that rejected it; none when the try ended with an error.</param>
    /// <param name="now">The time.</param>
    /// <param name="pendingOn">Plugins that wait for something on its behalf; when it happens, the Pod does not back off.</param>
    /// <exception cref="InvalidOperationException">The Pod is not in flight.</exception>
    public void Failed(QueuedPod pod, IReadOnlyCollection<string> rejectedBy, DateTimeOffset now, IReadOnlyCollection<string>? pendingOn = null)
    {
        if (!this.IsKnown(pod))
        {
            this.EndTry(pod);
            return;
        }

        if (pod.Replacement is { } replacement)
            pod.Replace(replacement);
        pod.SetRejection(rejectedBy, pendingOn ?? []);
        if (pod.HasFailedWithError)
        {
            pod.ConsecutiveErrors++;
        }
        else
        {
            pod.UnschedulableCount++;
            pod.ConsecutiveErrors = 0;
        }

        this.Stamp(pod, now);
        this.backoff.SetExpiry(pod);
        var verdict = this.hints.Judge(pod, this.inFlight.Since(pod));
        this.EndTry(pod);
        this.Put(pod, verdict, now);
    }

    /// <summary>A pending Pod has changed. Only a change that one of its rejectors waits for gives it another try. A Pod that is not known is added.</summary>
    public void Update(Pod pod, DateTimeOffset now)
    {
        if (this.Find(QueuedPod.KeyOf(pod)) is not { } known)
        {
            this.Add(pod, now);
            return;
        }

        var old = known.Latest;
        if (ReferenceEquals(old, pod))
            return;
        this.Update(known, pod, now);
        if (!string.IsNullOrEmpty(old.Status.NominatedNodeName) && old.Status.NominatedNodeName != pod.Status.NominatedNodeName)
            this.Move(ClusterEvent.Released(old), now, known.Priority);
    }

    /// <summary>A pending Pod is gone. Room that was kept for it may help others.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="now">The time.</param>
    /// <param name="bound">True when it is gone only from the queue, because someone else gave it a node.</param>
    public void Delete(Pod pod, DateTimeOffset now, bool bound = false)
    {
        var key = QueuedPod.KeyOf(pod);
        nominations.Remove(key);
        this.gate.EndPreemption(key);
        if (this.Find(key) is { } known)
        {
            if (known.InFlightNode is null)
                this.Take(known);
            this.Forget(known);
        }

        if (!bound && !string.IsNullOrEmpty(pod.Status.NominatedNodeName))
            this.Move(ClusterEvent.Released(pod), now, pod.Spec.Priority ?? 0);
    }

    /// <summary>Something happened in the cluster. Pods whose rejectors say that it may help get another try; Pods in flight will if they fail.</summary>
    public void Notify(ClusterEvent change, DateTimeOffset now)
    {
        if (change.Resource != EventResources.None)
            this.Move(change, now, int.MaxValue);
    }

    /// <summary>Gives one Pod another try at once, whatever it waits for. A gate still holds it back; a Pod in flight is tried again after its back-off.</summary>
    public void Activate(string podKey)
    {
        if (this.Find(podKey) is not { } pod)
            return;
        switch (pod.State)
        {
            case QueuedPodState.BackingOff:
                this.backoff.Remove(pod);
                this.AddToActive(pod);
                break;
            case QueuedPodState.Unschedulable or QueuedPodState.Gated:
                this.unschedulable.Remove(pod);
                this.Activate(pod);
                break;
            case QueuedPodState.InFlight:
                this.inFlight.Log(ClusterEvent.ForceActivate(pod.Pod));
                break;
        }
    }

    /// <summary>Holds a Pod back until the Pods that make room for it are on their way out (asynchronous preemption).</summary>
    public void BeginPreemption(string podKey) => this.gate.BeginPreemption(podKey);

    /// <summary>Lets a Pod go on for which room was made: the deletion of the last victim then gives it its try. If making room failed, it has its try at once.</summary>
    public void EndPreemption(string podKey, bool succeeded)
    {
        if (this.gate.EndPreemption(podKey) && !succeeded)
            this.Activate(podKey);
    }

    /// <summary>Lets time pass: Pods whose back-off is over are next in line, and Pods that have waited too long get another try.</summary>
    public void Flush(DateTimeOffset now)
    {
        while (this.backoff.PopCompleted(now) is { } pod)
            this.AddToActive(pod);
        if (this.unschedulable.Eldest is not { } eldest || !this.HasWaitedTooLong(eldest, now))
            return;
        for (QueuedPod? next = eldest; next is not null && this.HasWaitedTooLong(next, now); next = this.unschedulable.Eldest)
        {
            this.unschedulable.Remove(next);
            this.Put(next, Requeue.AfterBackoff, now);
        }

        this.inFlight.Log(ClusterEvent.Wildcard);
    }

    private bool HasWaitedTooLong(QueuedPod pod, DateTimeOffset now) => this.PeriodOf(now) - pod.Timestamp > this.settings.UnschedulableTimeLimit;

    /// <summary>The latest time up to this one at which Pods that wait too long were looked for.</summary>
    private DateTimeOffset PeriodOf(DateTimeOffset time)
    {
        var passed = (time - start).Ticks;
        return passed < 0 ? start - this.settings.FlushPeriod : time.AddTicks(-(passed % this.settings.FlushPeriod.Ticks));
    }

    private void Update(QueuedPod known, Pod pod, DateTimeOffset now)
    {
        var old = known.Latest;
        switch (known.State)
        {
            case QueuedPodState.InFlight:
                foreach (var change in ClusterEvent.Updated(old, pod))
                    this.inFlight.Log(change);
                known.Replacement = pod;
                break;
            case QueuedPodState.Active:
                known.Replace(pod);
                this.active.Reorder(known);
                this.Renominate(known, old);
                break;
            case QueuedPodState.BackingOff:
                known.Replace(pod);
                this.backoff.Reorder(known);
                this.Renominate(known, old);
                break;
            default:
                known.Replace(pod);
                this.Renominate(known, old);
                this.Reconsider(known, ClusterEvent.Updated(old, pod), now);
                break;
        }
    }

    /// <summary>Asks the rejectors of a waiting Pod what its own update is worth.</summary>
    private void Reconsider(QueuedPod pod, IReadOnlyList<ClusterEvent> changes, DateTimeOffset now)
    {
        foreach (var change in changes)
        {
            var verdict = this.hints.Judge(pod, change);
            if (verdict == Requeue.Stay)
                continue;
            this.unschedulable.Remove(pod);
            this.Put(pod, verdict, now);
            if (pod.State is QueuedPodState.Active or QueuedPodState.BackingOff)
                return;
        }
    }

    /// <summary>Lets the Pods that an event may help have another try.</summary>
    private void Move(ClusterEvent change, DateTimeOffset now, int maxPriority)
    {
        foreach (var pod in this.unschedulable.KeptBy(plugin => change.IsWildcard || this.hints.Concerns(plugin, change)))
        {
            if (pod.Priority > maxPriority || (change.IsWildcard && pod.State == QueuedPodState.Gated))
                continue;
            var verdict = this.hints.Judge(pod, change);
            if (verdict == Requeue.Stay)
                continue;
            this.unschedulable.Remove(pod);
            this.Put(pod, verdict, now);
        }

        this.inFlight.Log(change);
    }

    /// <summary>Puts a Pod that is nowhere where the verdict sends it, or into the pool when a gate holds it back.</summary>
    private void Put(QueuedPod pod, Requeue verdict, DateTimeOffset now)
    {
        if (verdict == Requeue.Stay || !this.gate.Pass(pod))
        {
            this.unschedulable.Add(pod);
        }
        else if (verdict == Requeue.AfterBackoff && BackoffQueue.IsBackingOff(pod, now))
        {
            pod.State = QueuedPodState.BackingOff;
            this.backoff.Add(pod);
        }
        else
        {
            this.AddToActive(pod);
        }
    }

    /// <summary>True when the Pod is next in line now, false when a gate holds it back.</summary>
    private bool Activate(QueuedPod pod)
    {
        if (!this.gate.Pass(pod))
        {
            this.unschedulable.Add(pod);
            return false;
        }

        this.AddToActive(pod);
        return true;
    }

    private void AddToActive(QueuedPod pod)
    {
        pod.State = QueuedPodState.Active;
        this.active.Add(pod);
    }

    private void Take(QueuedPod pod)
    {
        switch (pod.State)
        {
            case QueuedPodState.Active:
                this.active.Remove(pod);
                break;
            case QueuedPodState.BackingOff:
                this.backoff.Remove(pod);
                break;
            default:
                this.unschedulable.Remove(pod);
                break;
        }
    }

    private void Stamp(QueuedPod pod, DateTimeOffset now)
    {
        pod.Timestamp = now;
        pod.Sequence = ++this.sequence;
    }

    private void EndTry(QueuedPod pod)
    {
        if (pod.InFlightNode is null)
            throw new InvalidOperationException("The Pod " + pod.Key + " is not in flight: it was not popped, or its try has ended.");
        this.inFlight.End(pod);
    }

    private bool IsKnown(QueuedPod pod) => ReferenceEquals(this.Find(pod.Key), pod);

    private bool Forget(QueuedPod pod)
    {
        pod.State = QueuedPodState.Gone;
        return this.IsKnown(pod) && this.pods.Remove(pod.Key);
    }

    /// <summary>A room that was kept since preemption stays kept over an update that, as the state before, names no node: the update may be older than the preemption.</summary>
    private void Renominate(QueuedPod pod, Pod old)
    {
        var node = Nominations.Own(pod.Pod);
        if (node is null && Nominations.Own(old) is null)
            node = nominations.NodeOf(pod.Key);
        this.Nominate(pod, node);
    }

    private void Nominate(QueuedPod pod, string? node)
    {
        if (node is null)
            nominations.Remove(pod.Key);
        else
            nominations.Add(pod.Info, node);
    }
}
