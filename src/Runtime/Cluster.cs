using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Runtime.Clock;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Failures;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Reports;
using KubeDsl.Runtime.Scheduling;
using KubeDsl.Runtime.Store;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Runtime;

/// <summary>
/// A Kubernetes cluster in memory: API server, controllers, scheduler and kubelets in virtual time. Nothing happens until it is told to run;
/// the same options and the same calls give the same cluster again. An instance is not for several threads at once.
/// </summary>
public sealed partial class Cluster
{
    private readonly ControlPlane plane;
    private readonly NodeFleet fleet;
    private readonly NodeLifecycleController lifecycle;
    private readonly FailureDesk failures;
    private readonly Journal? journal;

    /// <summary>An empty cluster.</summary>
    /// <param name="options">How it is simulated; null for the defaults.</param>
    public Cluster(ClusterOptions? options = null)
    {
        this.Options = options ?? new();
        var admission = new ClusterAdmission();
        this.plane = new(this.Options.Seed, this.Options.StartTime, this.Options.MaxSteps, this.Options.MaxTime, this.Options.Trace, admission);
        this.plane.Store.Services.Network = new(this.Options.ServiceNetwork, this.Options.FirstNodePort, this.Options.LastNodePort);
        var view = new AdmissionView(this.plane.Store, [this.Options.ServiceNetwork]);
        admission.View = view;
        admission.IsController = () => this.plane.Recorder.Actor is not null;
        _ = new SchedulerLoop(this.plane, new ColumnScheduler(), SchedulingProfile.Default);
        this.fleet = new(this.plane, this.Options.Timings, new(this.Options.PodNetwork, this.Options.PodNetworkPrefixLength), this.Options.Behavior, this.Options.Pressure);
        this.lifecycle = new(this.plane, this.fleet);
        BuiltInControllers.Start(this.plane);
        _ = new ResourceQuotaController(this.plane, view.Quotas);
        if (this.Options.Usage is { } usage)
            this.plane.Usage.Add(usage);
        this.failures = new(this.plane, this.fleet, this.lifecycle);
        this.journal = this.Options.Trace == TraceRetention.All ? new(this.plane) : null;
    }

    /// <summary>A cluster with the nodes and the objects of an environment, not yet run.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="options">How it is simulated; null for the defaults.</param>
    public Cluster(EnvironmentModel environment, ClusterOptions? options = null)
        : this(options)
    {
        ArgumentNullException.ThrowIfNull(environment);
        this.Environment = environment;
        if (this.Find<Namespace>(environment.Namespace) is null)
            this.Apply([new Namespace { Metadata = new() { Name = environment.Namespace } }]);
        this.Apply(VolumeController.SimulatedClasses(environment.Objects));
        this.Apply(SimulatedAccounts.Of(environment.Objects));
        this.Apply(environment.Pools.SelectMany(p => p.Nodes));
        this.Apply(environment.Objects.Where(o => o is not UnknownObject));
    }

    /// <summary>How the cluster is simulated.</summary>
    public ClusterOptions Options { get; }

    /// <summary>The environment that the cluster was made from; null for one that started empty. Types of its declarations can be asked for.</summary>
    public EnvironmentModel? Environment { get; }

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
}
