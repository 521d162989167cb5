using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Randomness;
using KubeDsl.Runtime.Nodes.Pressure;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Nodes;

/// <summary>The agent of one node: it runs the Pods that are bound to the node and reports on them.</summary>
internal sealed class Kubelet
{
    private readonly NodeFleet fleet;
    private readonly PodAddresses? addresses;
    private readonly OrderedDictionary<NamespacedName, PodWorker> workers = [];

    internal Kubelet(NodeFleet fleet, Node node, string address)
    {
        this.fleet = fleet;
        this.NodeName = node.Name;
        this.Address = address;
        this.HostIPs = [new HostIP { Ip = address }];
        this.addresses = node.Spec.PodCIDR is { } block ? new(block[..block.LastIndexOf('.')]) : null;
        this.Images = new(this, node);
        this.Random = new(fleet.Plane.Seed, "node", node.Name);
        this.HeartbeatsFrom = fleet.Plane.Loop.Time;
        this.Pressure = new(this, fleet.Pressure);
    }

    internal string NodeName { get; }

    internal string Address { get; }

    /// <summary>The address, as the status of each Pod of the node states it.</summary>
    internal EquatableArray<HostIP> HostIPs { get; }

    internal NodeImages Images { get; }

    internal RandomStream Random { get; }

    /// <summary>What the kubelet does when the node runs short.</summary>
    internal NodePressure Pressure { get; }

    internal ControlPlane Plane => this.fleet.Plane;

    internal NodeTimings Timings => this.fleet.Timings;

    internal SharedContainerStatuses Statuses => this.fleet.Statuses;

    /// <summary>False after a power loss.</summary>
    internal bool IsPowered { get; private set; } = true;

    /// <summary>False while the API server cannot be reached, or the kubelet does not run.</summary>
    internal bool IsConnected { get; private set; } = true;

    internal bool IsAlive => this.IsPowered && this.IsConnected;

    /// <summary>True while the node is being shut down in good order.</summary>
    internal bool IsShuttingDown { get; set; }

    /// <summary>The time in ticks of the first lease after which renewals come every 10 s.</summary>
    internal long HeartbeatsFrom { get; private set; }

    /// <summary>The time in ticks of the last lease; meaningful while the node is silent.</summary>
    internal long LastHeartbeat { get; private set; }

    /// <summary>The Pods that run here in truth, whatever the API says.</summary>
    internal IEnumerable<PodWorker> Workers => this.workers.Values;

    internal PodWorker? WorkerOf(NamespacedName name) => this.workers.GetValueOrDefault(name);

    internal ContainerBehavior BehaviorOf(Pod pod, Container container, ContainerRole role) => this.fleet.BehaviorOf(pod, container, role);

    internal bool CanPull(string image) => this.fleet.CanPull(image);

    internal TimeSpan PullTime(string image) => this.fleet.SlowImages.TryGetValue(image, out var slow) ? slow : this.Timings.PullTime(image, this.Random);

    internal string? TakeAddress() => this.addresses?.Take();

    internal void ReleaseAddress(string address) => this.addresses?.Release(address);

    /// <summary>A Pod was bound to the node by the scheduler, which knows that it fits.</summary>
    internal void Add(Pod pod) => this.Add(pod, isChecked: true);

    /// <summary>A Pod is on the node that nobody has checked for it: it came with a <c>nodeName</c>, or the node is another one now.</summary>
    internal void AddUnchecked(Pod pod) => this.Add(pod, isChecked: false);

    private void Add(Pod pod, bool isChecked)
    {
        if (!this.IsAlive || this.workers.ContainsKey(pod.NamespacedName))
            return;
        var refusal = this.IsShuttingDown ? new("NodeShutdown", "Pod was rejected as the node is shutting down.") : this.Pressure.Refusal(pod);
        if ((!isChecked || KubeletAdmission.MayFindPortsTaken(pod)) && this.Plane.Store.Nodes.Find("", this.NodeName) is { } node)
            refusal ??= KubeletAdmission.Refusal(this, node, pod);
        if (refusal is not null)
        {
            this.Refuse(pod, refusal);
            return;
        }

        var worker = new PodWorker(this, pod);
        this.workers.Add(worker.Name, worker);
        worker.Sync();
    }

    /// <summary>A Pod is to end.</summary>
    internal void Terminate(Pod pod)
    {
        if (!this.IsAlive)
            return;
        if (!this.workers.TryGetValue(pod.NamespacedName, out var worker) || worker.HasEnded)
            this.Plane.Store.Pods.DeleteIfExists(pod.NamespacedName, DeleteOptions.Force with { Uid = pod.Uid });
        else
            ContainerEnds.Terminate(worker, TimeSpan.FromSeconds(pod.Metadata.DeletionGracePeriodSeconds ?? 0));
    }

    /// <summary>Ends a Pod that nobody deleted: its containers are stopped, its object stays and has failed.</summary>
    internal void Fail(PodWorker worker, PodFailure failure, TimeSpan grace)
    {
        if (worker.HasEnded || worker.IsTerminating)
            return;
        worker.Failure = failure;
        this.Plane.Recorder.Event(worker.Pod, EventSeverity.Warning, failure.Reason, failure.Message);
        ContainerEnds.Terminate(worker, grace);
    }

    /// <summary>A Pod's object is gone: what runs of it is killed, if the kubelet can know.</summary>
    internal void Forget(NamespacedName name, string uid)
    {
        if (!this.IsAlive || !this.workers.TryGetValue(name, out var worker) || worker.Uid != uid)
            return;
        worker.End();
        this.Drop(name);
    }

    /// <summary>Reports on the node, if the API server can be reached.</summary>
    internal void PostStatus()
    {
        if (this.IsAlive && this.Plane.Store.Nodes.Find("", this.NodeName) is { } node)
            this.fleet.PostStatus(node, this.Address);
    }

    /// <summary>Writes the status of a Pod, if the API server can be reached.</summary>
    internal void Report(PodWorker worker)
    {
        if (!this.IsAlive || this.Plane.Store.Pods.Find(worker.Name) is not { } stored || stored.Uid != worker.Uid)
            return;
        var status = PodStatusBuilder.Build(worker, stored.Status, this.Plane.WholeSeconds);
        worker.Pod = this.Plane.Store.Pods.WriteStatus(stored with { Status = status });
    }

    /// <summary>All containers of a terminating Pod have ended: the last report, then its object goes.</summary>
    internal void FinishTermination(PodWorker worker)
    {
        this.Report(worker);
        worker.End();
        if (!this.IsAlive)
            return;
        var stored = this.Plane.Store.Pods.Find(worker.Name);
        var isItsOwn = stored?.Uid == worker.Uid;
        if (worker.Failure is not null && isItsOwn && !stored!.IsTerminating)
            return;
        this.Drop(worker.Name);
        if (isItsOwn)
            this.Plane.Store.Pods.DeleteIfExists(worker.Name, DeleteOptions.Force);
    }

    /// <summary>The node falls silent.</summary>
    /// <param name="losesPower">True when its containers die too.</param>
    internal void Disconnect(bool losesPower)
    {
        if (this.IsAlive)
            this.LastHeartbeat = this.HeartbeatsFrom + ((this.Plane.Loop.Time - this.HeartbeatsFrom) / NodeFleet.LeaseRenewal.Ticks * NodeFleet.LeaseRenewal.Ticks);
        this.IsConnected = false;
        if (!losesPower || !this.IsPowered)
            return;
        this.IsPowered = false;
        this.Pressure.Reset();
        foreach (var worker in this.Workers)
            worker.CancelAll();
    }

    /// <summary>The node is back: what was missed is made up for.</summary>
    internal void Connect()
    {
        var rebooted = !this.IsPowered;
        this.IsPowered = true;
        this.IsConnected = true;
        this.HeartbeatsFrom = this.Plane.Loop.Time;
        foreach (var worker in this.Workers.ToList())
        {
            if (this.Plane.Store.Pods.Find(worker.Name) is not { } stored || stored.Uid != worker.Uid)
            {
                worker.End();
                this.Drop(worker.Name);
            }
            else if (rebooted && !worker.HasEnded)
            {
                worker.Reboot(this.Plane.Now);
            }
        }

        foreach (var pod in this.Plane.Store.Pods.OnNode(this.NodeName))
            this.CatchUp(pod);
    }

    private void Refuse(Pod pod, PodFailure refusal)
    {
        var message = "Pod was rejected: " + refusal.Message;
        this.Plane.Recorder.Event(pod, EventSeverity.Warning, refusal.Reason, refusal.Message);
        var status = pod.Status with { Phase = PodPhase.Failed, Reason = refusal.Reason, Message = message, StartTime = pod.Status.StartTime ?? this.Plane.WholeSeconds };
        this.Plane.Store.Pods.UpdateStatus(pod with { Metadata = pod.Metadata with { ResourceVersion = null }, Status = status });
    }

    private void CatchUp(Pod pod)
    {
        if (pod.IsTerminal() && !this.workers.ContainsKey(pod.NamespacedName))
            return;
        if (pod.IsTerminating)
            this.Terminate(pod);
        else if (!this.workers.TryGetValue(pod.NamespacedName, out var worker))
            this.AddUnchecked(pod);
        else if (worker.HasEnded)
            this.Report(worker);
        else
            worker.Sync();
    }

    private void Drop(NamespacedName name) => this.workers.Remove(name);
}
