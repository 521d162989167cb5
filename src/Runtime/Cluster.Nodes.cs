using System;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime;

// What agents on nodes, and those who watch them, do.
public sealed partial class Cluster
{
    /// <summary>Sets a condition of a Pod, as an agent outside does for readiness gates (<c>spec.readinessGates</c>).</summary>
    /// <exception cref="ApiException">There is no such Pod.</exception>
    public void SetPodCondition(string pod, string type, bool value, string @namespace = "default")
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        var present = this.plane.Store.Pods.Get(new(@namespace, pod));
        this.plane.Store.Pods.UpdateStatus(present with { Status = present.Status.WithCondition(type, value, this.plane.WholeSeconds) });
    }

    /// <summary>Says what everything on a node uses that is no Pod: a growing log, a leaking daemon. Kubelets look at once, and evict when their node runs short.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void SetSystemUsage(string node, ContainerUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        if (this.Find<Node>(node) is null)
            throw new ArgumentException($"The cluster has no node '{node}'; it has {string.Join(", ", this.Nodes.Select(n => n.Name))}.", nameof(node));
        this.plane.Usage.SetSystem(node, usage);
    }

    /// <summary>
    /// Shuts a node down in good order: within <see cref="ClusterOptions.ShutdownGracePeriod"/> it ends its Pods, which then have failed with reason Terminated; then it goes off,
    /// as in <see cref="Fail(string, NodeFailure)"/>, until <see cref="Recover(string)"/>. It goes on while the cluster runs.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void Shutdown(string node)
    {
        this.failures.LetNodesRegister();
        var kubelet = this.failures.Kubelet(node);
        this.plane.Recorder.Note(new("Node", "", node), "shut-down");
        if (this.Options.ShutdownGracePeriod <= TimeSpan.Zero)
            this.Fail(node);
        else if (kubelet.IsAlive && !kubelet.IsShuttingDown)
            NodeShutdown.Begin(kubelet, this.Options.ShutdownGracePeriod, this.Options.ShutdownGracePeriodCriticalPods, () => this.Fail(node));
    }

    /// <summary>
    /// Who answers when a program in a Pod connects to an address: <c>localhost</c> is the Pod itself, whose containers share one network, and every Pod's address is within reach of all.
    /// </summary>
    /// <param name="pod">The Pod that connects.</param>
    /// <param name="address"><c>localhost</c>, <c>127.0.0.1</c>, or the address of a Pod.</param>
    /// <param name="port">The port.</param>
    /// <param name="protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
    /// <param name="namespace">The Pod's namespace.</param>
    /// <returns>The container that listens there; null when the connection is refused or nobody is there.</returns>
    /// <exception cref="ArgumentException">The Pod does not run on any node.</exception>
    public Listener? Connect(string pod, string address, int port, string protocol = "TCP", string @namespace = "default")
    {
        ArgumentNullException.ThrowIfNull(address);
        var from = this.Worker(pod, @namespace);
        var to = address is "localhost" or "127.0.0.1" || address == from.PodIP
            ? from
            : this.fleet.Kubelets.Where(k => k.IsPowered).SelectMany(k => k.Workers).FirstOrDefault(w => !w.HasEnded && w.PodIP == address && w.Pod.Spec.HostNetwork != true);
        return from.HasSandbox && from.Kubelet.IsPowered && to?.ListenerOn(port, protocol) is { } container ? new(to.Name, container.Spec.Name) : null;
    }
}
