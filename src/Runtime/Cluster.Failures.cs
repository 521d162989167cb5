using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Failures;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime;

// Failures on demand. Each can be taken back: by the Failure that it returns, or by the method that begins with Recover.
public sealed partial class Cluster
{
    private const string ZoneLabel = "topology.kubernetes.io/zone";
    private readonly List<NodeDrain> drains = [];

    /// <summary>What failed on demand so far, oldest first; drains among them.</summary>
    public IReadOnlyList<Failure> Failures => this.failures.All;

    /// <summary>The drains so far, oldest first.</summary>
    public IReadOnlyList<NodeDrain> Drains => this.drains;

    /// <summary>Makes a node fail. As on a real cluster nobody tells the control plane: it notices when the node's lease has run out.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="how">How it fails.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Failure Fail(string node, NodeFailure how = NodeFailure.PowerLoss) => this.failures.FailNodes("node " + node + ": " + how, FailureKind.Node, [node], how);

    /// <summary>Makes a node fail, as <see cref="Fail(string, NodeFailure)"/> does.</summary>
    /// <exception cref="ArgumentException">The node is not part of the cluster.</exception>
    public Failure Fail(Node node, NodeFailure how = NodeFailure.PowerLoss)
    {
        ArgumentNullException.ThrowIfNull(node);
        return this.Fail(node.Name, how);
    }

    /// <summary>Brings a failed node back, as <see cref="Recover(string)"/> does.</summary>
    /// <exception cref="ArgumentException">The node is not part of the cluster.</exception>
    public void Recover(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        this.Recover(node.Name);
    }

    /// <summary>Brings a failed node back: after a power loss it boots, after a loss of connection it reports what has happened meanwhile.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void Recover(string node) => this.failures.Recover(node);

    /// <summary>Makes all nodes of a zone (label <c>topology.kubernetes.io/zone</c>) fail at once.</summary>
    /// <exception cref="ArgumentException">No node is in that zone.</exception>
    public Failure FailZone(string zone, NodeFailure how = NodeFailure.PowerLoss) => this.failures.FailNodes("zone " + zone + ": " + how, FailureKind.Zone, this.NodesOfZone(zone), how);

    /// <summary>Brings all nodes of a zone back.</summary>
    /// <exception cref="ArgumentException">No node is in that zone.</exception>
    public void RecoverZone(string zone)
    {
        foreach (var node in this.NodesOfZone(zone))
            this.Recover(node);
    }

    /// <summary>Makes all pulls of an image fail from now on. Nodes that have the image keep it.</summary>
    /// <param name="image">The image as Pods name it.</param>
    public Failure FailImagePulls(string image) => this.failures.FailPulls(image);

    /// <summary>Makes all pulls of an image take a time from now on.</summary>
    /// <param name="image">The image as Pods name it.</param>
    /// <param name="takes">How long each takes; pulls on one node come one after the other.</param>
    public Failure SlowImagePulls(string image, TimeSpan takes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(takes, TimeSpan.Zero);
        return this.failures.SlowPulls(image, takes);
    }

    /// <summary>Lets an image be pulled again as usual. Containers that wait for it try again when their back-off is over, after five minutes at most.</summary>
    public void RecoverImagePulls(string image) => this.failures.RecoverPulls(image);

    /// <summary>Makes containers crash: those that run at once, and each later start again. Until it is healed they end in CrashLoopBackOff.</summary>
    /// <param name="which">True for the containers that crash.</param>
    /// <param name="after">How long a program runs before it crashes; not at all when left out.</param>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="name">What reports call the failure.</param>
    public Failure Crash(Func<Pod, Container, bool> which, TimeSpan after = default, int exitCode = 1, string name = "containers crash")
    {
        ArgumentNullException.ThrowIfNull(which);
        var crashes = new ContainerBehavior { ExitAfter = after, ExitCode = exitCode };
        return this.failures.Behave(name, (pod, container) => which(pod, container) ? crashes : null, (worker, container) => ContainerEnds.ExitNow(worker, container, exitCode, null));
    }

    /// <summary>Makes containers say that they are not ready, from now on and after each start, while they say that they are alive. Those without a readiness probe cannot say so.</summary>
    /// <param name="which">True for the containers that are not ready.</param>
    /// <param name="name">What reports call the failure.</param>
    public Failure NeverReady(Func<Pod, Container, bool> which, string name = "containers are never ready")
    {
        ArgumentNullException.ThrowIfNull(which);
        var unready = new ContainerBehavior { BecomesReady = false };
        return this.failures.Behave(
            name,
            (pod, container) => which(pod, container) ? unready : null,
            static (worker, container) => ContainerProbes.SetReadiness(worker, container, ready: false),
            static (worker, container) => ContainerProbes.SetReadiness(worker, container, ready: true));
    }

    /// <summary>Makes a node run short of resources: something on it that is no Pod uses them, such as a growing log or a leaking daemon. The kubelet reports pressure and evicts.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="usage">What is used of the node's capacity beside its Pods.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public Failure Squeeze(string node, ContainerUsage usage)
    {
        this.SetSystemUsage(node, usage);
        return this.failures.Squeezed(node, () => this.SetSystemUsage(node, new() { Processes = 0 }));
    }

    /// <summary>Changes what programs do from their next start on: slow, crashing or hanging ones. The latest word that gives an answer counts.</summary>
    /// <param name="behavior">The new behaviour of a container; null leaves it as it is.</param>
    /// <param name="name">What reports call the failure.</param>
    public Failure Behave(Func<Pod, Container, ContainerBehavior?> behavior, string name = "programs behave otherwise")
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return this.failures.Behave(name, behavior);
    }

    /// <summary>Keeps new Pods off a node (<c>kubectl cordon</c>).</summary>
    public void Cordon(string node) => this.SetUnschedulable(node, true);

    /// <summary>Lets Pods come to a node again (<c>kubectl uncordon</c>).</summary>
    public void Uncordon(string node) => this.SetUnschedulable(node, null);

    /// <summary>Empties a node for maintenance (<c>kubectl drain</c>): cordons it and evicts its Pods as their disruption budgets allow, while the cluster runs. <see cref="Uncordon"/> brings it back.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="force">True to delete Pods, too, that no controller will replace.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    /// <exception cref="InvalidOperationException">The node has Pods that nobody would replace, and they were not given up.</exception>
    public NodeDrain Drain(string node, bool force = false)
    {
        this.failures.LetNodesRegister();
        this.failures.Kubelet(node);
        var bare = this.plane.Store.Pods.OnNode(node).Where(p => p.Controller is null && !p.Metadata.Annotations.ContainsKey("kubernetes.io/config.mirror")).Select(p => p.NamespacedName).ToList();
        if (bare.Count > 0 && !force)
            throw new InvalidOperationException($"The node '{node}' has Pods that no controller would replace: {string.Join(", ", bare)}. Drain it with force to delete them.");
        this.Cordon(node);
        var drain = new NodeDrain(this.plane, node, () => this.Uncordon(node));
        this.failures.Drained(drain);
        this.drains.Add(drain);
        return drain;
    }

    /// <summary>Empties a node for maintenance, as <see cref="Drain(string, bool)"/> does.</summary>
    public NodeDrain Drain(Node node, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(node);
        return this.Drain(node.Name, force);
    }

    /// <summary>Evicts a Pod, if its disruption budget allows it.</summary>
    /// <exception cref="ApiException">The budget does not allow it (429), two budgets cover the Pod (500), or there is no such Pod (404).</exception>
    public void Evict(string pod, string @namespace = "default") => EvictionApi.Evict(this.plane, this.plane.Store.Pods.Get(new(@namespace, pod)));

    /// <summary>Makes the running containers of a Pod stop answering all their probes, or answer again.</summary>
    /// <exception cref="ArgumentException">The Pod does not run on any node.</exception>
    public void SetServing(string pod, bool serves, string @namespace = "default")
    {
        var worker = this.Worker(pod, @namespace);
        foreach (var container in worker.Containers)
            ContainerProbes.SetServing(worker, container, serves);
    }

    /// <summary>Makes a running container end.</summary>
    /// <param name="pod">The Pod's name.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="exitCode">Its exit code; 137 with reason OOMKilled is what a container gets that takes more memory than its limit.</param>
    /// <param name="reason">The reason that its status shows; null for the usual one.</param>
    /// <param name="namespace">The Pod's namespace.</param>
    /// <exception cref="ArgumentException">The Pod does not run on any node, or has no such container.</exception>
    public void Exit(string pod, string container, int exitCode = 1, string? reason = null, string @namespace = "default")
    {
        var worker = this.Worker(pod, @namespace);
        var target = Array.Find([.. worker.InitContainers, .. worker.Containers], c => c.Spec.Name == container && c.IsRunning)
            ?? throw new ArgumentException($"The Pod '{pod}' has no running container '{container}'.", nameof(container));
        ContainerEnds.ExitNow(worker, target, exitCode, reason);
    }

    private List<string> NodesOfZone(string zone)
    {
        var nodes = this.Nodes.Where(n => n.Metadata.Labels.GetValueOrDefault(ZoneLabel) == zone).Select(n => n.Name).ToList();
        var zones = this.Nodes.Select(n => n.Metadata.Labels.GetValueOrDefault(ZoneLabel)).Where(z => z is not null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return nodes.Count > 0 ? nodes : throw new ArgumentException($"The cluster has no zone '{zone}'; it has {string.Join(", ", zones)}.", nameof(zone));
    }

    private void SetUnschedulable(string node, bool? value) => this.Update<Node>(node, n => n with { Spec = n.Spec with { Unschedulable = value } });

    private PodWorker Worker(string pod, string @namespace)
    {
        var found = this.Find<Pod>(pod, @namespace);
        return found?.Spec.NodeName is { } node && this.fleet.Find(node)?.WorkerOf(found.NamespacedName) is { } worker
            ? worker
            : throw new ArgumentException($"The Pod '{pod}' runs on no node.", nameof(pod));
    }
}
