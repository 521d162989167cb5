using System;
using KubeDsl.Model;
using KubeDsl.Rules.Api;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Nodes.Pressure;

namespace KubeDsl.Runtime;

/// <summary>How a cluster is simulated. Two clusters with equal options that are told the same do the same, to the byte.</summary>
public sealed record ClusterOptions
{
    /// <summary>Where all random numbers start: names, uids, variation of durations.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The instant at which the run starts.</summary>
    public DateTimeOffset StartTime { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How long things take on nodes.</summary>
    public NodeTimings Timings { get; init; } = NodeTimings.Exact;

    /// <summary>
    /// What the program in a container does; null (or an answer of null) for the ordinary: services answer at once and run for ever, init containers end at once,
    /// the programs of Jobs end well after ten seconds.
    /// </summary>
    public Func<Pod, Container, ContainerBehavior?>? Behavior { get; init; }

    /// <summary>
    /// What containers use; null (or an answer of null) for what they request. With a word here kubelets look at usage every ten seconds:
    /// memory limits kill, and nodes that run short evict.
    /// </summary>
    public Func<UsageInstant, ContainerUsage?>? Usage { get; init; }

    /// <summary>When nodes count as running short, and what their kubelets do then.</summary>
    public NodePressureOptions Pressure { get; init; } = NodePressureOptions.Default;

    /// <summary>The time that nodes that are shut down leave their Pods (<c>shutdownGracePeriod</c>); as in Kubernetes none, so that they just go off.</summary>
    public TimeSpan ShutdownGracePeriod { get; init; }

    /// <summary>The part of <see cref="ShutdownGracePeriod"/> that is kept for critical Pods, which end last (<c>shutdownGracePeriodCriticalPods</c>).</summary>
    public TimeSpan ShutdownGracePeriodCriticalPods { get; init; }

    /// <summary>The first address that Pods get; the size of their network follows from <see cref="PodNetworkPrefixLength"/>.</summary>
    public string PodNetwork { get; init; } = "10.244.0.0";

    /// <summary>The prefix length of the Pod network: 8 has a block of 256 addresses for each of 65,536 nodes, 16 (kubeadm's) for 256.</summary>
    public int PodNetworkPrefixLength { get; init; } = 8;

    /// <summary>The addresses of Services, as the API server's <c>--service-cluster-ip-range</c>. The first one is the API server's own.</summary>
    public string ServiceNetwork { get; init; } = ApiContext.Default.ServiceRanges[0];

    /// <summary>The first port on the nodes for Services that are reached from outside.</summary>
    public int FirstNodePort { get; init; } = Store.ServiceNetwork.DefaultFirstNodePort;

    /// <summary>The last port on the nodes for Services that are reached from outside.</summary>
    public int LastNodePort { get; init; } = Store.ServiceNetwork.DefaultLastNodePort;

    /// <summary>The most events that may run before the run is given up.</summary>
    public long MaxSteps { get; init; } = 100_000_000;

    /// <summary>The most virtual time that may pass before the run is given up.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromDays(3650);

    /// <summary>How much of the trace is kept.</summary>
    public TraceRetention Trace { get; init; } = TraceRetention.All;
}
