using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Runtime.Clock;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Scheduling;
using KubeDsl.Runtime.Store;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Runtime;

/// <summary>
/// A Kubernetes cluster in memory: API server, controllers, scheduler and kubelets in virtual time. Nothing happens until it is told to run;
/// the same options and the same calls give the same cluster again. An instance is not for several threads at once.
/// </summary>
public sealed class Cluster
{
    private readonly ControlPlane plane;
    private readonly NodeFleet fleet;
    private readonly NodeLifecycleController lifecycle;

    /// <summary>An empty cluster.</summary>
    /// <param name="options">How it is simulated; null for the defaults.</param>
    public Cluster(ClusterOptions? options = null)
    {
        this.Options = options ?? new();
        var admission = new ClusterAdmission();
        this.plane = new(this.Options.Seed, this.Options.StartTime, this.Options.MaxSteps, this.Options.MaxTime, this.Options.Trace, admission);
        admission.PriorityClasses = () => [.. this.plane.Store.PriorityClasses.ToList()];
        admission.DefaultStorageClass = () => VolumeController.DefaultClass(this.plane.Store)?.Name;
        admission.IsController = () => this.plane.Recorder.Actor is not null;
        _ = new SchedulerLoop(this.plane, new ColumnScheduler(), SchedulingProfile.Default);
        this.fleet = new(this.plane, this.Options.Timings, new(this.Options.PodNetwork, this.Options.PodNetworkPrefixLength), this.Options.Behavior);
        this.lifecycle = new(this.plane, this.fleet);
        BuiltInControllers.Start(this.plane);
        if (this.Options.Usage is { } usage)
            this.plane.Usage.Add(usage);
    }

    /// <summary>A cluster with the nodes and the objects of an environment, not yet run.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="options">How it is simulated; null for the defaults.</param>
    public Cluster(EnvironmentModel environment, ClusterOptions? options = null)
        : this(options)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (this.Find<Namespace>(environment.Namespace) is null)
            this.Apply([new Namespace { Metadata = new() { Name = environment.Namespace } }]);
        this.Apply(VolumeController.SimulatedClasses(environment.Objects));
        this.Apply(environment.Pools.SelectMany(p => p.Nodes));
        this.Apply(environment.Objects);
    }

    /// <summary>How the cluster is simulated.</summary>
    public ClusterOptions Options { get; }

    /// <summary>The time in the cluster.</summary>
    public VirtualClock Clock => this.plane.Clock;

    /// <summary>All that has happened, each entry with its cause.</summary>
    public Trace Trace => this.plane.Trace;

    /// <summary>The nodes, in the order in which they joined.</summary>
    public IReadOnlyList<Node> Nodes => this.plane.Store.Nodes.ToList();

    /// <summary>The Pods, oldest first.</summary>
    public IReadOnlyList<Pod> Pods => this.plane.Store.Pods.ToList();

    /// <summary>True when nothing is pending but what repeats for ever.</summary>
    public bool IsAtRest => this.plane.Loop.IsAtRest;

    internal ControlPlane Plane => this.plane;

    internal NodeFleet Fleet => this.fleet;

    /// <summary>The objects of a kind, oldest first.</summary>
    /// <typeparam name="T">The kind, such as <see cref="Deployment"/>.</typeparam>
    public IReadOnlyList<T> List<T>()
        where T : KubernetesObject => this.plane.Store.TableOf<T>().ToList();

    /// <summary>An object by its name; null when there is none.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="namespace">Its namespace; of no meaning for kinds that live in none.</param>
    public T? Find<T>(string name, string @namespace = "default")
        where T : KubernetesObject
    {
        var table = this.plane.Store.TableOf<T>();
        return table.Find(table.Kind.Namespaced ? @namespace : "", name);
    }

    /// <summary>Creates objects, or changes those that exist, as <c>kubectl apply</c> does: what others depend on first.</summary>
    /// <exception cref="ApiException">A real API server would refuse one of them.</exception>
    public void Apply(params IEnumerable<KubernetesObject> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        foreach (var value in objects.OrderBy(ApplyOrder.Of))
            ApplyOrder.Apply(this.plane.Store, value);
    }

    /// <summary>Changes an object.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="change">Makes the new state of the present one.</param>
    /// <param name="namespace">Its namespace.</param>
    /// <exception cref="ApiException">There is no such object, or the change is refused.</exception>
    public T Update<T>(string name, Func<T, T> change, string @namespace = "default")
        where T : KubernetesObject
    {
        ArgumentNullException.ThrowIfNull(change);
        var table = this.plane.Store.TableOf<T>();
        return table.Update(change(table.Get(new(table.Kind.Namespaced ? @namespace : "", name))));
    }

    /// <summary>Deletes an object.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="namespace">Its namespace.</param>
    /// <param name="options">How; null for the usual way.</param>
    /// <exception cref="ApiException">There is no such object.</exception>
    public void Delete<T>(string name, string @namespace = "default", DeleteOptions? options = null)
        where T : KubernetesObject
    {
        var table = this.plane.Store.TableOf<T>();
        table.Delete(new(table.Kind.Namespaced ? @namespace : "", name), options ?? DeleteOptions.Default);
    }

    /// <summary>Runs until nothing is pending but what repeats for ever: time limits, evictions and back-offs that lead somewhere are waited for.</summary>
    /// <exception cref="SimulationLimitException">The cluster does not come to rest within the bounds of its options.</exception>
    public void RunToRest() => this.plane.Loop.RunToRest();

    /// <summary>Lets time pass, and everything happen that is due by then.</summary>
    /// <exception cref="SimulationLimitException">The run goes beyond the bounds of the cluster's options.</exception>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        this.plane.Loop.RunUntil(this.plane.Loop.Time + duration.Ticks);
    }

    /// <summary>Runs until a condition holds; it is asked after every event.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="within">The virtual time that may pass.</param>
    /// <returns>True when the condition holds; false when the time has passed without it.</returns>
    public bool RunUntil(Func<Cluster, bool> condition, TimeSpan within)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var end = this.plane.Loop.Time + within.Ticks;
        while (!condition(this))
        {
            if (this.plane.Loop.RunNext(end))
                continue;
            this.plane.Loop.RunUntil(end);
            return condition(this);
        }

        return true;
    }

    /// <summary>Makes a node fail, as its failure shows only later: nobody tells the control plane.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="failure">How it fails.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void Fail(string node, NodeFailure failure = NodeFailure.PowerLoss)
    {
        var kubelet = this.Kubelet(node);
        this.plane.Recorder.Note(new("Node", "", node), "fail", failure.ToString());
        kubelet.Disconnect(failure == NodeFailure.PowerLoss);
        this.lifecycle.Lost(node);
    }

    /// <summary>Makes a node fail by a power loss.</summary>
    public void Fail(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        this.Fail(node.Name);
    }

    /// <summary>Brings a failed node back: after a power loss it boots, after a loss of connection it reports what has happened meanwhile.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void Recover(string node)
    {
        var kubelet = this.Kubelet(node);
        this.plane.Recorder.Note(new("Node", "", node), "recover");
        this.plane.Loop.After(TimeSpan.Zero, EventPriority.Node, () =>
        {
            this.fleet.PostStatus(this.plane.Store.Nodes.Get(new("", node)), kubelet.Address);
            kubelet.Connect();
            this.lifecycle.Found(node);
        });
    }

    /// <summary>Keeps new Pods off a node (<c>kubectl cordon</c>), or lets them come again.</summary>
    public void Cordon(string node, bool cordoned = true) => this.Update<Node>(node, n => n with { Spec = n.Spec with { Unschedulable = cordoned ? true : null } });

    /// <summary>Empties a node for maintenance (<c>kubectl drain</c>): cordons it and evicts its Pods as their disruption budgets allow, while the cluster runs.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="force">True to delete Pods, too, that no controller will replace.</param>
    /// <exception cref="InvalidOperationException">The node has Pods that nobody would replace, and they were not given up.</exception>
    public NodeDrain Drain(string node, bool force = false)
    {
        this.Cordon(node);
        var bare = this.plane.Store.Pods.OnNode(node).Where(p => p.Controller is null && !p.Metadata.Annotations.ContainsKey("kubernetes.io/config.mirror")).Select(p => p.NamespacedName).ToList();
        if (bare.Count > 0 && !force)
            throw new InvalidOperationException($"The node '{node}' has Pods that no controller would replace: {string.Join(", ", bare)}. Drain it with force to delete them.");
        return new(this.plane, node);
    }

    /// <summary>Evicts a Pod, if its disruption budget allows it.</summary>
    /// <exception cref="ApiException">The budget does not allow it (429), two budgets cover the Pod (500), or there is no such Pod (404).</exception>
    public void Evict(string pod, string @namespace = "default") => EvictionApi.Evict(this.plane, this.plane.Store.Pods.Get(new(@namespace, pod)));

    /// <summary>Makes all nodes of a zone (label <c>topology.kubernetes.io/zone</c>) fail at once.</summary>
    /// <returns>How many failed.</returns>
    public int FailZone(string zone, NodeFailure failure = NodeFailure.PowerLoss)
    {
        var nodes = this.Nodes.Where(n => n.Metadata.Labels.GetValueOrDefault("topology.kubernetes.io/zone") == zone).ToList();
        foreach (var node in nodes)
            this.Fail(node.Name, failure);
        return nodes.Count;
    }

    /// <summary>Makes all pulls of an image fail from now on, or work again.</summary>
    /// <param name="image">The image as Pods name it.</param>
    /// <param name="fails">True when pulls fail.</param>
    public void FailImagePulls(string image, bool fails = true) => this.fleet.SetPullable(image, !fails);

    /// <summary>Changes what programs do from their next start on: crashing, hanging or slow ones. The latest word that gives an answer counts.</summary>
    /// <param name="behavior">The new behaviour of a container; null leaves it as it is.</param>
    public void Behave(Func<Pod, Container, ContainerBehavior?> behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        this.fleet.Overrides.Add(behavior);
    }

    /// <summary>Changes what containers use from now on. The latest word that gives an answer counts; without any, containers use what they request.</summary>
    /// <param name="usage">The usage of a container at an instant; null leaves it as it is. It is asked in virtual time and must depend on nothing else.</param>
    public void SetUsage(Func<UsageInstant, ContainerUsage?> usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        this.plane.Usage.Add(usage);
    }

    /// <summary>What a Pod uses at this instant: the sum of its running containers; null when none runs.</summary>
    /// <exception cref="ArgumentException">There is no such Pod.</exception>
    public ContainerUsage? UsageOf(string pod, string @namespace = "default")
    {
        var found = this.Find<Pod>(pod, @namespace) ?? throw new ArgumentException($"There is no Pod '{pod}' in the namespace '{@namespace}'.", nameof(pod));
        return this.plane.Usage.Of(found).Select(u => u.Usage).Aggregate((ContainerUsage?)null, (sum, usage) => sum is null ? usage : sum.Plus(usage));
    }

    /// <summary>Makes the running containers of a Pod stop answering their probes, or answer again.</summary>
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

    private PodWorker Worker(string pod, string @namespace)
    {
        var found = this.Find<Pod>(pod, @namespace);
        return found?.Spec.NodeName is { } node && this.fleet.Find(node)?.WorkerOf(found.NamespacedName) is { } worker
            ? worker
            : throw new ArgumentException($"The Pod '{pod}' runs on no node.", nameof(pod));
    }

    private Kubelet Kubelet(string node)
    {
        if (this.plane.Store.Nodes.Find("", node) is null)
            throw new ArgumentException($"The cluster has no node '{node}'; it has {string.Join(", ", this.Nodes.Select(n => n.Name))}.", nameof(node));
        this.plane.Loop.RunUntil(this.plane.Loop.Time);
        return this.fleet.Find(node)!;
    }
}
