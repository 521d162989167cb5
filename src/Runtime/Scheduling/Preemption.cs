using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Scheduling.Queue;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Scheduling;

/// <summary>Makes the room that preemption found: the victims end as any deleted Pod does, with their grace. Source: <c>pkg/scheduler/framework/preemption/executor.go</c>.</summary>
internal sealed class Preemption(ControlPlane plane, SchedulingQueue queue)
{
    private readonly List<NamespacedName> nominated = [];

    /// <summary>Remembers a waiting Pod as long as its status names the node that is kept for it.</summary>
    internal void Note(Pod pod)
    {
        if (string.IsNullOrEmpty(pod.Status.NominatedNodeName))
            this.Forget(pod);
        else if (!this.nominated.Contains(pod.NamespacedName))
            this.nominated.Add(pod.NamespacedName);
    }

    /// <summary>The Pod waits no longer.</summary>
    internal void Forget(Pod pod)
    {
        if (this.nominated.Count > 0)
            this.nominated.Remove(pod.NamespacedName);
    }

    /// <summary>Clears a node for a Pod. The Pod is not tried again before the last victim is on its way.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="node">The node that is kept for it.</param>
    /// <param name="victims">The Pods that have to go, as <c>namespace/name</c>.</param>
    internal void MakeRoom(Pod pod, string node, EquatableArray<string> victims)
    {
        this.GiveUp(node, pod.Spec.Priority ?? 0);
        var key = pod.NamespacedName.ToString();
        queue.BeginPreemption(key);
        for (var i = 0; i < victims.Count; i++)
        {
            if (i == victims.Count - 1)
                queue.EndPreemption(key, succeeded: true);
            this.Evict(pod, victims[i]);
        }
    }

    /// <summary>Pods of lower priority lose what was kept for them on a node.</summary>
    private void GiveUp(string node, int priority)
    {
        foreach (var name in this.nominated.ToList())
        {
            if (plane.Store.Pods.Find(name) is { } pod && pod.Status.NominatedNodeName == node && (pod.Spec.Priority ?? 0) < priority)
                this.WriteStatus(pod, pod.Status with { NominatedNodeName = null });
        }
    }

    private void Evict(Pod pod, string victim)
    {
        var slash = victim.IndexOf('/', StringComparison.Ordinal);
        var name = new NamespacedName(victim[..slash], victim[(slash + 1)..]);
        if (plane.Store.Pods.Find(name) is not { IsTerminating: false } present)
            return;
        this.WriteStatus(present, present.Status.WithCondition(
            PodConditionTypes.DisruptionTarget, true, plane.WholeSeconds, "PreemptionByScheduler", "default-scheduler: preempting to accommodate a higher priority pod"));
        plane.Recorder.Event(present, EventSeverity.Normal, "Preempted", "Preempted by pod " + pod.Uid + " on node " + present.Spec.NodeName);
        plane.Store.Pods.DeleteIfExists(name);
    }

    private void WriteStatus(Pod pod, PodStatus status) => plane.Store.Pods.UpdateStatus(pod with { Metadata = pod.Metadata with { ResourceVersion = null }, Status = status });
}
