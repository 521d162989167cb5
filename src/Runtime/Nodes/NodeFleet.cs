using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Nodes.Pressure;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Nodes;

/// <summary>All nodes with their kubelets and networks.</summary>
internal sealed class NodeFleet
{
    internal static readonly TimeSpan LeaseRenewal = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, Kubelet> kubelets = new(StringComparer.Ordinal);
    private readonly HashSet<string> brokenImages = new(StringComparer.Ordinal);
    private readonly Queue<PodNotice> notices = new();
    private readonly NodeNetwork network;
    private readonly Func<Pod, Container, ContainerBehavior?>? behavior;
    private bool isDeliveryPlanned;

    internal NodeFleet(ControlPlane plane, NodeTimings timings, NodeNetwork network, Func<Pod, Container, ContainerBehavior?>? behavior, NodePressureOptions pressure)
    {
        this.Pressure = pressure;
        this.Plane = plane;
        this.Timings = timings;
        this.network = network;
        this.behavior = behavior;
        plane.Store.Nodes.Watch(this.OnNode);
        plane.Store.Pods.Watch(this.OnPod);
        plane.Usage.Watch(this.OnUsage);
    }

    internal ControlPlane Plane { get; }

    internal NodeTimings Timings { get; }

    internal SharedContainerStatuses Statuses { get; } = new();

    internal NodePressureOptions Pressure { get; }

    /// <summary>The kubelets, in the order in which their nodes registered.</summary>
    internal IEnumerable<Kubelet> Kubelets => this.kubelets.Values;

    /// <summary>How long pulls of images take that are slower than usual.</summary>
    internal Dictionary<string, TimeSpan> SlowImages { get; } = new(StringComparer.Ordinal);

    /// <summary>Overrides of what programs do, latest first: failures on demand.</summary>
    internal List<Func<Pod, Container, ContainerBehavior?>> Overrides { get; } = [];

    internal Kubelet? Find(string node) => this.kubelets.GetValueOrDefault(node);

    /// <summary>Makes pulls of an image fail, or work again.</summary>
    internal void SetPullable(string image, bool pullable)
    {
        if (pullable)
            this.brokenImages.Remove(image);
        else
            this.brokenImages.Add(image);
    }

    internal bool CanPull(string image) => !this.brokenImages.Contains(image);

    /// <summary>What a program does: an override, the user's word, or the ordinary: services run, the Pods of Jobs and init containers end well.</summary>
    internal ContainerBehavior BehaviorOf(Pod pod, Container container, ContainerRole role)
    {
        for (var i = this.Overrides.Count - 1; i >= 0; i--)
        {
            if (this.Overrides[i](pod, container) is { } overridden)
                return overridden;
        }

        if (this.behavior?.Invoke(pod, container) is { } given)
            return given;
        if (role == ContainerRole.Init)
            return OrdinaryBehavior.InitContainer;
        return role == ContainerRole.Regular && (pod.Spec.RestartPolicy ?? "Always") != "Always" ? OrdinaryBehavior.Task : ContainerBehavior.Service;
    }

    private void OnNode(WatchEvent<Node> change)
    {
        var name = change.Object.Name;
        if (change.Type == WatchEventType.Added)
            this.Plane.Loop.After(TimeSpan.Zero, EventPriority.Node, () => this.Register(name));
        else if (change.Type == WatchEventType.Deleted && this.kubelets.Remove(name, out var kubelet))
            this.Retire(name, kubelet);
    }

    private void Retire(string name, Kubelet kubelet)
    {
        kubelet.Disconnect(losesPower: true);
        this.network.ReleaseBlock(name);
    }

    private void Register(string name)
    {
        if (this.Plane.Store.Nodes.Find("", name) is not { } node || this.kubelets.ContainsKey(name))
            return;
        var block = node.Spec.PodCIDR ?? this.network.TakeBlock(name);
        if (block is null)
            this.Plane.Recorder.Event(node, EventSeverity.Warning, "CIDRNotAvailable", "Node " + name + " status is now: CIDRNotAvailable");
        else if (node.Spec.PodCIDR is null)
            node = this.Plane.Store.Nodes.Update(node with { Spec = node.Spec with { PodCIDR = block, PodCIDRs = [block] } });
        var address = node.Status.Addresses.FirstOrDefault(a => a.Type == "InternalIP")?.Address ?? this.network.TakeNodeAddress();
        this.kubelets.Add(name, new Kubelet(this, node, address));
        this.PostStatus(node, address);
        foreach (var pod in this.Plane.Store.Pods.OnNode(name).Where(p => !p.IsTerminal()))
            this.kubelets[name].AddUnchecked(pod);
    }

    /// <summary>The kubelet's report on its node: addresses, and that it is well.</summary>
    internal void PostStatus(Node node, string address)
    {
        var now = this.Plane.WholeSeconds;
        var addresses = node.Status.Addresses.IsEmpty
            ? EquatableArray.Create<NodeAddress>([new() { Type = "InternalIP", Address = address }, new() { Type = "Hostname", Address = node.Name }])
            : node.Status.Addresses;
        var status = node.Status with
        {
            Addresses = addresses,
            Allocatable = node.Status.Allocatable.IsEmpty ? node.Status.Capacity : node.Status.Allocatable,
            Conditions =
            [
                this.PressureCondition(node, NodeConditions.MemoryPressure, "KubeletHasSufficientMemory", "KubeletHasInsufficientMemory", now),
                this.PressureCondition(node, NodeConditions.DiskPressure, "KubeletHasNoDiskPressure", "KubeletHasDiskPressure", now),
                this.PressureCondition(node, NodeConditions.PidPressure, "KubeletHasSufficientPID", "KubeletHasInsufficientPID", now),
                this.kubelets.GetValueOrDefault(node.Name)?.IsShuttingDown == true
                    ? NodeConditions.Make(node, NodeConditions.Ready, "False", "KubeletNotReady", now)
                    : NodeConditions.Make(node, NodeConditions.Ready, "True", "KubeletReady", now),
            ],
        };
        this.Plane.Store.Nodes.UpdateStatus(node with { Metadata = node.Metadata with { ResourceVersion = null }, Status = status });
    }

    private void OnUsage()
    {
        foreach (var kubelet in this.kubelets.Values.OrderBy(k => k.NodeName, StringComparer.Ordinal))
            kubelet.Pressure.LookSoon();
    }

    private NodeCondition PressureCondition(Node node, string type, string well, string ill, DateTimeOffset now) =>
        this.kubelets.GetValueOrDefault(node.Name)?.Pressure.Conditions.Contains(type, StringComparer.Ordinal) == true
            ? NodeConditions.Make(node, type, "True", ill, now)
            : NodeConditions.Make(node, type, "False", well, now);

    private void OnPod(WatchEvent<Pod> change)
    {
        var pod = change.Object;
        if (pod.Spec.NodeName is { Length: > 0 } node && NoticeOf(change) is { } kind && this.kubelets.TryGetValue(node, out var kubelet))
            this.Post(new(kind, kubelet, pod, this.Plane.Loop.Cause));
    }

    private static PodNoticeKind? NoticeOf(WatchEvent<Pod> change)
    {
        var pod = change.Object;
        if (change.Type == WatchEventType.Deleted)
            return PodNoticeKind.Deleted;
        if (pod.IsTerminating && (change.Old is null || change.Old.Metadata.DeletionTimestamp != pod.Metadata.DeletionTimestamp))
            return PodNoticeKind.Terminating;
        if (string.IsNullOrEmpty(change.Old?.Spec.NodeName))
            return pod.IsTerminal() ? null : change.Old is null ? PodNoticeKind.Assigned : PodNoticeKind.Bound;
        return !pod.Spec.ReadinessGates.IsEmpty && change.Old.Status.Conditions != pod.Status.Conditions ? PodNoticeKind.Reconditioned : null;
    }

    // One event for all that kubelets hear at an instant: the Pods of a large cluster come by the hundred thousand.
    private void Post(PodNotice notice)
    {
        this.notices.Enqueue(notice);
        if (this.isDeliveryPlanned)
            return;
        this.isDeliveryPlanned = true;
        this.Plane.Loop.After(TimeSpan.Zero, EventPriority.Node, this.Deliver);
    }

    private void Deliver()
    {
        this.isDeliveryPlanned = false;
        for (var left = this.notices.Count; left > 0; left--)
        {
            var notice = this.notices.Dequeue();
            this.Plane.Loop.Cause = notice.Cause;
            this.Deliver(notice);
        }
    }

    private void Deliver(PodNotice notice)
    {
        var (kubelet, pod) = (notice.Kubelet, notice.Pod);
        if (notice.Kind == PodNoticeKind.Deleted)
        {
            kubelet.Forget(pod.NamespacedName, pod.Uid);
            return;
        }

        if (this.Plane.Store.Pods.Find(pod.NamespacedName) is not { } present || present.Uid != pod.Uid)
            return;
        switch (notice.Kind)
        {
            case PodNoticeKind.Bound:
                kubelet.Add(present);
                break;
            case PodNoticeKind.Assigned:
                kubelet.AddUnchecked(present);
                break;
            case PodNoticeKind.Terminating:
                kubelet.Terminate(present);
                break;
            case PodNoticeKind.Reconditioned when kubelet.WorkerOf(pod.NamespacedName) is { HasEnded: false } worker:
                worker.Report();
                break;
        }
    }
}
