using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Reports;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Testing;

/// <summary>
/// A cluster is not as a test expects it. Every test framework shows the message: what was expected, what is, the Pods concerned with the reasons why they do not get on,
/// the last events, and the seed that repeats the run.
/// </summary>
public sealed class ClusterAssertionException : Exception
{
    private const int EventsInMessage = 10;
    private const int EventsLookedAt = 1000;

    internal ClusterAssertionException(string expected, string actual, IReadOnlyList<ulong> seeds, string details)
        : base("Expected " + expected + ", but " + actual + ".\n" + details)
    {
        this.Expected = expected;
        this.Actual = actual;
        this.Seeds = seeds;
    }

    /// <summary>What was expected.</summary>
    public string Expected { get; }

    /// <summary>What is.</summary>
    public string Actual { get; }

    /// <summary>The seeds that repeat the runs that went wrong.</summary>
    public IReadOnlyList<ulong> Seeds { get; }

    /// <summary>The exception on one cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="workload">The workload whose Pods the message shows; null for all Pods that do not get on.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="actual">What is.</param>
    internal static ClusterAssertionException On(Cluster cluster, ObjectKey? workload, string expected, string actual)
    {
        var text = new StringBuilder();
        var pods = cluster.Pods.Select(p => (Pod: p, Stuck: StuckFinder.Judge(cluster, p)))
            .Where(p => workload is { } wanted ? WorkloadOwner.Of(cluster.Plane.Store, p.Pod) == wanted : p.Stuck is not null).ToList();
        if (pods.Count > 0)
            text.Append(workload is { } of ? "Pods of " + of : "Pods that do not get on").Append(":\n");
        else if (workload is not null)
            text.Append(workload).Append(" has no Pods.\n");
        foreach (var (pod, stuck) in pods)
            text.Append("  ").Append(Describe(pod, stuck)).Append('\n');
        foreach (var refused in StuckFinder.Refused(cluster).Where(r => workload is not { } wanted || WorkloadOwner.Of(cluster.Plane.Store, r.Object) == wanted))
            text.Append("  ").Append(refused.Object).Append(": ").Append(refused.Reason).Append(": ").Append(refused.Message).Append('\n');
        text.Append("Last events:\n");
        foreach (var entry in LastEvents(cluster))
            text.Append("  ").Append(entry.ToString()).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"Repeat with seed {cluster.Options.Seed}; virtual time {ReportText.Seconds(cluster.Clock.Elapsed)}.");
        return new(expected, actual, [cluster.Options.Seed], text.ToString());
    }

    /// <summary>What repeats itself, such as a controller that tries again and again, is told once: as it happened last.</summary>
    private static IEnumerable<TraceEntry> LastEvents(Cluster cluster) => cluster.Trace.Last(EventsLookedAt).Reverse()
        .DistinctBy(e => (e.Actor, e.Verb, e.Object, Reason: e.Detail.Split(':')[0])).Take(EventsInMessage).Reverse();

    private static string Describe(Pod pod, StuckReport? stuck)
    {
        var place = string.IsNullOrEmpty(pod.Spec.NodeName) ? " on no node" : " on " + pod.Spec.NodeName;
        return pod.Name + place + ": " + (stuck is null ? pod.IsTerminating ? "on its way out" : KubeDsl.Workloads.PodExtensions.IsTerminal(pod) ? pod.Status.Phase ?? "ended" : "ready" : stuck.Reason + ": " + stuck.Message);
    }
}
