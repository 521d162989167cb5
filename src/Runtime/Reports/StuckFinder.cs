using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Reports;

/// <summary>Finds what does not get on at present, and says why as Kubernetes does.</summary>
internal static class StuckFinder
{
    internal static EquatableArray<StuckReport> Find(Cluster cluster)
    {
        var stuck = cluster.Pods.Select(pod => Judge(cluster, pod)).OfType<StuckReport>()
            .Concat(cluster.List<Deployment>().Select(Judge).OfType<StuckReport>())
            .Concat(Refused(cluster))
            .Concat(cluster.Drains.Where(d => d.Failure.Ended is null).SelectMany(d => d.Blocked.Select(b => new StuckReport(new("Pod", b.Key.Namespace, b.Key.Name), "BudgetBlocksDrain", "drain of " + d.Node + ": " + b.Value))))
            .OrderBy(s => s.Object.Kind, StringComparer.Ordinal).ThenBy(s => s.Object.Namespace, StringComparer.Ordinal).ThenBy(s => s.Object.Name, StringComparer.Ordinal);
        return [.. stuck];
    }

    /// <summary>The owners whose Pods the API server refuses.</summary>
    internal static IEnumerable<StuckReport> Refused(Cluster cluster) => cluster.Plane.Refusals.All
        .Where(r => cluster.Plane.Store.Table(r.Key.Kind)?.Find(new(r.Key.Namespace, r.Key.Name)) is not null)
        .Select(r => new StuckReport(r.Key, "FailedCreate", r.Value));

    /// <summary>Why a Pod does not get on; null when it does, or has ended.</summary>
    internal static StuckReport? Judge(Cluster cluster, Pod pod)
    {
        if (pod.IsTerminal())
            return null;
        var node = string.IsNullOrEmpty(pod.Spec.NodeName) ? null : cluster.Find<Node>(pod.Spec.NodeName);
        if (node is null)
        {
            var scheduled = pod.Status.Condition(PodConditionTypes.PodScheduled);
            return new(pod.Key, scheduled?.Reason ?? "Pending", scheduled?.Message ?? "not scheduled yet");
        }

        if (NodeConditions.StatusOf(node, NodeConditions.Ready) is "Unknown" or "False")
            return new(pod.Key, pod.IsTerminating ? "Terminating" : "NodeNotReady", pod.IsTerminating ? "node " + node.Name + " does not answer, so nobody can tell that the Pod has ended" : "node " + node.Name + " is not ready");
        if (pod.IsReady())
            return null;
        return Waiting(pod) ?? new(pod.Key, pod.IsTerminating ? "Terminating" : "NotReady", pod.Status.Condition(PodConditionTypes.Ready)?.Message ?? "not ready");
    }

    private static StuckReport? Waiting(Pod pod)
    {
        foreach (var status in pod.Status.InitContainerStatuses.Concat(pod.Status.ContainerStatuses))
        {
            if (status.State.Waiting is { Reason: { } reason } && reason is not ("ContainerCreating" or "PodInitializing"))
                return new(pod.Key, reason, "container " + status.Name + " (" + status.Image + ")" + LastEnd(status));
        }

        return null;
    }

    private static string LastEnd(ContainerStatus status) => status.LastState.Terminated is { } last
        ? FormattableString.Invariant($" ended with exit code {last.ExitCode} after {status.RestartCount} restarts")
        : "";

    private static StuckReport? Judge(Deployment deployment)
    {
        foreach (var condition in deployment.Status.Conditions)
        {
            if (condition is { Type: "Progressing", Status: "False" })
                return new(deployment.Key, condition.Reason ?? "NotProgressing", condition.Message ?? "");
        }

        return null;
    }
}
