using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Selectors;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Deletes Pods from nodes whose NoExecute taints they do not tolerate, or not for longer. Disruption budgets play no part.</summary>
internal sealed class TaintEvictionController
{
    private readonly ControlPlane plane;
    private readonly Dictionary<NamespacedName, (long Since, ScheduledEvent Event)> timers = [];
    private readonly HashSet<string> tainted = new(StringComparer.Ordinal);

    internal TaintEvictionController(ControlPlane plane)
    {
        this.plane = plane;
        plane.Store.Nodes.Watch(this.OnNode);
        plane.Store.Pods.Watch(this.OnPod);
    }

    private static EquatableArray<Taint> Evicting(Node? node) => node is null || node.Spec.Taints.IsEmpty ? [] : [.. node.Spec.Taints.Where(t => t.Effect == Tolerations.NoExecute)];

    private void OnNode(WatchEvent<Node> change)
    {
        var name = change.Object.Name;
        if (change.Type == WatchEventType.Deleted)
        {
            this.tainted.Remove(name);
            return;
        }

        if (change.Old is not null && change.Old.Spec.Taints == change.Object.Spec.Taints)
            return;
        var taints = Evicting(change.Object);
        if (taints.IsEmpty)
            this.tainted.Remove(name);
        else
            this.tainted.Add(name);
        if (taints != Evicting(change.Old))
            this.JudgeAllSoon(name);
    }

    private void JudgeAllSoon(string node) => this.plane.Loop.After(TimeSpan.Zero, EventPriority.TaintEviction, () =>
    {
        foreach (var pod in this.plane.Store.Pods.OnNode(node))
            this.Judge(pod.NamespacedName);
    });

    private void OnPod(WatchEvent<Pod> change)
    {
        if (change.Type == WatchEventType.Deleted)
            this.Cancel(change.Object.NamespacedName);
        else if (this.tainted.Count > 0 && change.Object.Spec.NodeName is { Length: > 0 } node && change.Old?.Spec.NodeName != node && this.tainted.Contains(node))
            this.JudgeSoon(change.Object.NamespacedName);
    }

    private void JudgeSoon(NamespacedName name) => this.plane.Loop.After(TimeSpan.Zero, EventPriority.TaintEviction, () => this.Judge(name));

    private void Judge(NamespacedName name)
    {
        if (this.plane.Store.Pods.Find(name) is not { } pod || pod.IsTerminating)
            return;
        var taints = Evicting(this.plane.Store.Nodes.Find("", pod.Spec.NodeName ?? ""));
        if (taints.IsEmpty)
        {
            this.Cancel(name);
            return;
        }

        if (taints.Any(t => !pod.Spec.Tolerations.Tolerate(t)))
        {
            this.Cancel(name);
            this.Evict(name);
            return;
        }

        this.Wait(name, TolerationTime(pod, taints));
    }

    /// <summary>The shortest time for which the Pod bears the taints; null when it does for ever.</summary>
    private static long? TolerationTime(Pod pod, EquatableArray<Taint> taints)
    {
        long? shortest = null;
        foreach (var taint in taints)
        {
            var used = pod.Spec.Tolerations.First(t => t.Tolerates(taint));
            if (used.TolerationSeconds is { } seconds)
                shortest = Math.Min(shortest ?? long.MaxValue, Math.Max(0, seconds));
        }

        return shortest;
    }

    // The time runs from the first decision, also when the taints change meanwhile.
    private void Wait(NamespacedName name, long? seconds)
    {
        var since = this.timers.TryGetValue(name, out var timer) ? timer.Since : this.plane.Loop.Time;
        this.Cancel(name);
        if (seconds is not { } limit)
            return;
        if (limit == 0)
            this.Evict(name);
        else
            this.timers[name] = (since, this.plane.Loop.At(since + TimeSpan.FromSeconds(limit).Ticks, EventPriority.TaintEviction, () => this.Evict(name)));
    }

    private void Cancel(NamespacedName name)
    {
        if (this.timers.Remove(name, out var timer))
            this.plane.Loop.Cancel(timer.Event);
    }

    private void Evict(NamespacedName name)
    {
        this.timers.Remove(name);
        if (this.plane.Store.Pods.Find(name) is not { } pod)
            return;
        this.plane.Recorder.Actor = "taint-eviction-controller";
        var status = pod.Status.WithCondition(PodConditionTypes.DisruptionTarget, true, this.plane.WholeSeconds, "DeletionByTaintManager", "Taint manager: deleting due to NoExecute taint");
        this.plane.Store.Pods.UpdateStatus(pod with { Metadata = pod.Metadata with { ResourceVersion = null }, Status = status });
        this.plane.Recorder.Event(pod, EventSeverity.Normal, "TaintManagerEviction", "Marking for deletion Pod " + name);
        this.plane.Store.Pods.DeleteIfExists(name);
        this.plane.Recorder.Actor = null;
    }
}
