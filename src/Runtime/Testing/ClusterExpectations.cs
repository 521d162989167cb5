using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Rules;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Reports;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Testing;

/// <summary>
/// What tests expect of a cluster: <c>cluster.Should.BeReady&lt;Shop.Web&gt;()</c>. Each method throws a <see cref="ClusterAssertionException"/> when it is not so, and gives the
/// expectations back otherwise, so that several can stand in a row. Types are classes of the declarations; a cluster without an environment is asked by <see cref="ObjectKey"/>.
/// </summary>
public sealed class ClusterExpectations
{
    private readonly Cluster cluster;

    internal ClusterExpectations(Cluster cluster) => this.cluster = cluster;

    private EnvironmentModel Environment => this.cluster.Environment ?? throw new InvalidOperationException("The cluster was not made from an environment, so it knows no declarations. Ask by ObjectKey, or make it with the environment's CreateCluster().");

    /// <summary>The cluster comes to rest within the bounds of its options; it is run until then.</summary>
    public ClusterExpectations ComeToRest()
    {
        try
        {
            this.cluster.RunToRest();
        }
        catch (SimulationLimitException limit)
        {
            throw this.Failed(null, "the cluster to come to rest", FormattableString.Invariant($"it was still busy after {limit.Step} steps and {limit.Time:c} of virtual time"));
        }

        return this;
    }

    /// <summary>Every Deployment, StatefulSet, DaemonSet and ReplicaSet has as many ready Pods as it should.</summary>
    public ClusterExpectations BeReady()
    {
        var missing = this.cluster.Report().Workloads.Where(w => w.Ready < w.Wanted).Select(w => FormattableString.Invariant($"{w.Workload} has {w.Ready} of {w.Wanted}")).ToList();
        return missing.Count == 0 ? this : throw this.Failed(null, "all workloads to have all their Pods ready", string.Join(", ", missing));
    }

    /// <summary>A workload has its Pods ready.</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    /// <param name="atLeast">How many must be ready; null for as many as there should be.</param>
    public ClusterExpectations BeReady<TWorkload>(int? atLeast = null) => this.BeReady(this.Environment.Workload<TWorkload>(), atLeast);

    /// <summary>A workload has its Pods ready.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="atLeast">How many must be ready; null for as many as there should be.</param>
    public ClusterExpectations BeReady(ObjectKey workload, int? atLeast = null)
    {
        var wanted = atLeast ?? this.cluster.Report().Workloads.Where(w => w.Workload == workload).Select(w => w.Wanted).FirstOrDefault(1);
        var ready = this.PodsOf(workload).Count(p => p.IsReady() && !p.IsTerminating);
        return ready >= wanted ? this : throw this.Failed(workload, FormattableString.Invariant($"{workload} to have {wanted} ready {(wanted == 1 ? "Pod" : "Pods")}"), FormattableString.Invariant($"it has {ready}"));
    }

    /// <summary>No Pod waits for a node.</summary>
    public ClusterExpectations HaveNoPendingPods()
    {
        var pending = this.cluster.Pods.Where(p => string.IsNullOrEmpty(p.Spec.NodeName)).Select(p => p.Name).ToList();
        return pending.Count == 0 ? this : throw this.Failed(null, "no Pod to wait for a node", string.Join(", ", pending) + (pending.Count == 1 ? " does" : " do"));
    }

    /// <summary>Nothing is stuck: no Pod is pending, refused, crashes, cannot be pulled, cannot end; no drain is blocked; no rollout has stopped.</summary>
    public ClusterExpectations HaveNothingStuck()
    {
        var stuck = this.cluster.Report().Stuck;
        return stuck.IsEmpty ? this : throw this.Failed(null, "nothing to be stuck", string.Join("; ", stuck.Select(s => s.Object + ": " + s.Reason)));
    }

    /// <summary>A workload's Pods run on just these nodes: one Pod for each time that a node is named, in any order. Pods on their way out do not count.</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    /// <param name="nodes">The nodes' names.</param>
    public ClusterExpectations RunOn<TWorkload>(params IEnumerable<string> nodes)
    {
        var workload = this.Environment.Workload<TWorkload>();
        var expected = nodes.Order(StringComparer.Ordinal).ToList();
        var actual = this.PodsOf(workload).Where(p => p.IsActive()).Select(p => p.Spec.NodeName ?? "(no node)").Order(StringComparer.Ordinal).ToList();
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? this
            : throw this.Failed(workload, $"{workload} to run on {string.Join(", ", expected)}", "it runs on " + (actual.Count == 0 ? "no node" : string.Join(", ", actual)));
    }

    /// <summary>No disruption budget was ever broken after it was met for the first time: there were always as many healthy Pods as there must be.</summary>
    /// <param name="from">Where to begin to count, as virtual time since the start of the run.</param>
    public ClusterExpectations HaveKeptBudgets(TimeSpan from = default) => this.HaveKept(this.cluster.Report(from).Budgets, null);

    /// <summary>A workload's disruption budget was never broken after it was met for the first time.</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    /// <param name="from">Where to begin to count, as virtual time since the start of the run.</param>
    /// <exception cref="InvalidOperationException">The workload has no budget in this environment.</exception>
    public ClusterExpectations HaveKeptBudget<TWorkload>(TimeSpan from = default)
    {
        var budget = this.Declared<TWorkload>("PodDisruptionBudget", "disruption budget");
        return this.HaveKept(this.cluster.Report(from).Budgets.Where(b => b.Budget == budget), this.Environment.Workload<TWorkload>());
    }

    /// <summary>A workload's Service had a ready endpoint at any time after it had its first.</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    /// <param name="from">Where to begin to count, as virtual time since the start of the run.</param>
    /// <exception cref="InvalidOperationException">The workload has no Service in this environment.</exception>
    public ClusterExpectations HaveServed<TWorkload>(TimeSpan from = default)
    {
        var key = this.Declared<TWorkload>("Service", "Service");
        var service = this.cluster.Report(from).Services.First(s => s.Service == key);
        return service.WithoutEndpoint == TimeSpan.Zero
            ? this
            : throw this.Failed(this.Environment.Workload<TWorkload>(), $"{key} to have a ready endpoint at any time", "it had none for " + ReportText.Seconds(service.WithoutEndpoint));
    }

    /// <summary>All rollouts of a workload but the first stayed within its <c>maxSurge</c> and <c>maxUnavailable</c>, those that have not ended, too.</summary>
    /// <typeparam name="TWorkload">The class of a workload that is a Deployment.</typeparam>
    public ClusterExpectations HaveKeptRolloutBounds<TWorkload>()
    {
        var workload = this.Environment.Workload<TWorkload>();
        foreach (var rollout in this.cluster.Report().Rollouts.Where(r => r.Workload == workload && !r.IsFirst && !r.WasScaled))
        {
            if (rollout.MaxSurge > rollout.AllowedSurge || rollout.MaxUnavailable > rollout.AllowedUnavailable)
                throw this.Failed(workload, FormattableString.Invariant($"{workload} to be rolled out with {rollout.AllowedSurge} Pods more and {rollout.AllowedUnavailable} fewer at most"), FormattableString.Invariant($"there were up to {rollout.MaxSurge} more and {rollout.MaxUnavailable} fewer"));
        }

        return this;
    }

    /// <summary>The latest rollout of a workload has ended: all its Pods are new and available.</summary>
    /// <typeparam name="TWorkload">The workload's class.</typeparam>
    public ClusterExpectations HaveRolledOut<TWorkload>()
    {
        var workload = this.Environment.Workload<TWorkload>();
        var last = this.cluster.Report().Rollouts.LastOrDefault(r => r.Workload == workload);
        return last?.Ended is not null
            ? this
            : throw this.Failed(workload, $"{workload} to be rolled out", last is null ? "it is not there" : last.Failure.Length > 0 ? "its rollout has stopped: " + last.Failure : "its rollout has not ended");
    }

    /// <summary>Whatever else a test expects.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="expected">What it says in words, to follow "Expected".</param>
    public ClusterExpectations Satisfy(Func<Cluster, bool> condition, string expected)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition(this.cluster) ? this : throw this.Failed(null, expected, "it is not so");
    }

    private ClusterExpectations HaveKept(IEnumerable<BudgetReport> budgets, ObjectKey? workload)
    {
        var broken = budgets.Where(b => b.Below > TimeSpan.Zero).Select(b => FormattableString.Invariant($"{b.Budget} had down to {b.MinHealthy} of {b.Desired} and was broken for {ReportText.Seconds(b.Below)}")).ToList();
        return broken.Count == 0 ? this : throw this.Failed(workload, "budgets to be kept at any time", string.Join(", ", broken));
    }

    private ObjectKey Declared<TWorkload>(string kind, string what)
    {
        var declared = this.Environment.Declared<TWorkload>();
        return declared.Objects.FirstOrDefault(k => k.Kind == kind) is { Kind.Length: > 0 } key
            ? key
            : throw new InvalidOperationException($"{this.Environment.Workload<TWorkload>()} has no {what} in the environment '{this.Environment.Name}'.");
    }

    private IEnumerable<Pod> PodsOf(ObjectKey workload) => this.cluster.Pods.Where(p => WorkloadOwner.Of(this.cluster.Plane.Store, p) == workload);

    private ClusterAssertionException Failed(ObjectKey? workload, string expected, string actual) => ClusterAssertionException.On(this.cluster, workload, expected, actual);
}
