using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Removes Pods that nobody else will: of nodes that are gone or out of service, never assigned ones, and the oldest of far too many ended ones. Looks every 20 s when there is a reason to.</summary>
internal sealed class PodGarbageCollector
{
    private const int EndedPodsKept = 12_500;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Quarantine = TimeSpan.FromSeconds(40);
    private readonly ControlPlane plane;
    private readonly SortedDictionary<string, long?> lostNodes = new(StringComparer.Ordinal);
    private ScheduledEvent? next;
    private int ended;

    internal PodGarbageCollector(ControlPlane plane)
    {
        this.plane = plane;
        plane.Store.Nodes.Watch(this.OnNode);
        plane.Store.Pods.Watch(this.OnPod);
    }

    private void OnNode(WatchEvent<Node> change)
    {
        if (change.Type == WatchEventType.Added)
            this.lostNodes.Remove(change.Object.Name);
        else if (change.Type == WatchEventType.Deleted)
            this.lostNodes[change.Object.Name] = null;
        if (change.Type == WatchEventType.Deleted || IsOutOfService(change.Object))
            this.Plan();
    }

    private void OnPod(WatchEvent<Pod> change)
    {
        var pod = change.Object;
        var was = change.Old?.IsTerminal() == true;
        var isEnded = change.Type != WatchEventType.Deleted && pod.IsTerminal();
        this.ended += (isEnded ? 1 : 0) - (was ? 1 : 0);
        if (change.Type == WatchEventType.Deleted)
            return;
        if (pod.Spec.NodeName is { Length: > 0 } node && change.Old?.Spec.NodeName != node && this.plane.Store.Nodes.Find("", node) is null)
            this.lostNodes.TryAdd(node, null);
        else if (!(pod.IsTerminating && (string.IsNullOrEmpty(pod.Spec.NodeName) || this.plane.Store.Nodes.Find("", pod.Spec.NodeName) is not { } on || IsOutOfService(on))) && this.ended <= EndedPodsKept)
            return;
        this.Plan();
    }

    private static bool IsOutOfService(Node node) => node.Spec.Taints.Any(t => t.Key == NodeTaints.OutOfService);

    private void Plan()
    {
        if (this.next is { IsPending: true })
            return;
        var ticks = (this.plane.Loop.Time / Period.Ticks * Period.Ticks) + Period.Ticks;
        this.next = this.plane.Loop.At(ticks, EventPriority.PodGarbageCollector, this.Collect);
    }

    private void Collect()
    {
        this.plane.Recorder.Actor = "pod-garbage-collector";
        this.CollectEnded();
        foreach (var node in this.plane.Store.Nodes.ToList().Where(n => IsOutOfService(n) && !IsReady(n)))
            this.Remove(this.plane.Store.Pods.OnNode(node.Name).Where(p => p.IsTerminating));
        foreach (var (node, noticed) in this.lostNodes.ToList())
            this.CollectOrphans(node, noticed);
        this.Remove(this.plane.Store.Pods.ToList().Where(p => p.IsTerminating && string.IsNullOrEmpty(p.Spec.NodeName)));
        this.plane.Recorder.Actor = null;
        if (this.lostNodes.Count > 0)
            this.Plan();
    }

    private static bool IsReady(Node node) => node.Status.Conditions.Any(c => c is { Type: "Ready", Status: "True" });

    private void CollectEnded()
    {
        if (this.ended <= EndedPodsKept)
            return;
        var pods = this.plane.Store.Pods.ToList().Where(p => p.IsTerminal()).OrderBy(p => p.Status.Reason == "Evicted" ? 0 : 1).Take(this.ended - EndedPodsKept);
        this.Remove(pods);
    }

    private void CollectOrphans(string node, long? noticed)
    {
        if (noticed is not { } since)
        {
            this.lostNodes[node] = this.plane.Loop.Time;
            return;
        }

        if (this.plane.Loop.Time < since + Quarantine.Ticks)
            return;
        this.lostNodes.Remove(node);
        foreach (var pod in this.plane.Store.Pods.OnNode(node))
        {
            if (!pod.IsTerminal())
                this.MarkFailed(pod);
        }

        this.Remove(this.plane.Store.Pods.OnNode(node));
    }

    private void MarkFailed(Pod pod)
    {
        var status = (pod.Status with { Phase = PodPhase.Failed })
            .WithCondition(PodConditionTypes.DisruptionTarget, true, this.plane.WholeSeconds, "DeletionByPodGC", "PodGC: node no longer exists");
        this.plane.Store.Pods.UpdateStatus(pod with { Metadata = pod.Metadata with { ResourceVersion = null }, Status = status });
    }

    private void Remove(IEnumerable<Pod> pods)
    {
        foreach (var pod in pods.ToList())
            this.plane.Store.Pods.DeleteIfExists(pod.NamespacedName, DeleteOptions.Force);
    }
}
