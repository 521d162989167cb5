using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Runtime.Failures;

namespace KubeDsl.Runtime.Reports;

/// <summary>Tells what followed from a failure: which Pod was replaced by which, where and when.</summary>
internal static class FailureStory
{
    internal static FailureReport Tell(Failure failure, Journal journal)
    {
        var moves = Moves(failure, journal);
        return new()
        {
            Name = failure.Name,
            Kind = failure.Kind,
            Nodes = failure.Nodes,
            Began = failure.Began,
            Ended = failure.Ended,
            Detected = journal.Readiness.Where(r => !r.Ready && r.Time >= failure.Began && r.Time <= (failure.Ended ?? TimeSpan.MaxValue) && failure.Nodes.Contains(r.Node, StringComparer.Ordinal)).Select(r => (TimeSpan?)(r.Time - failure.Began)).FirstOrDefault(),
            FirstEviction = moves.Select(m => m.Evicted).Where(e => e is not null).Min(),
            Pods = [.. moves],
        };
    }

    private static List<PodMove> Moves(Failure failure, Journal journal)
    {
        var concerned = journal.Pods
            .Where(p => p.Node is { } node && failure.Nodes.Contains(node, StringComparer.Ordinal) && p.Workload.Kind != "DaemonSet" && p.Scheduled <= failure.Began
                && !p.HasSucceeded && !(p.Left < failure.Began))
            .OrderBy(p => p.Left ?? TimeSpan.MaxValue).ThenBy(p => p.Created).ThenBy(p => p.Name.ToString(), StringComparer.Ordinal)
            .ToList();
        var taken = new HashSet<PodHistory>();
        return [.. concerned.Select(p => MoveOf(p, failure, ReplacementOf(p, journal, taken)))];
    }

    // The first Pod of the workload that came after the eviction, or of the same name where names are kept.
    private static PodHistory? ReplacementOf(PodHistory pod, Journal journal, HashSet<PodHistory> taken)
    {
        if (pod.Left is not { } left)
            return null;
        var next = journal.Pods.Find(p => p.Workload == pod.Workload && p.Created >= left && !ReferenceEquals(p, pod) && !taken.Contains(p)
            && (pod.Workload.Kind != "StatefulSet" || p.Name == pod.Name));
        if (next is not null)
            taken.Add(next);
        return next;
    }

    private static PodMove MoveOf(PodHistory pod, Failure failure, PodHistory? replacement) => new()
    {
        Pod = pod.Name.ToString(),
        Workload = pod.Workload,
        From = pod.Node ?? "",
        Evicted = pod.Left - failure.Began,
        Replacement = replacement?.Name.ToString() ?? "",
        To = replacement?.Node ?? "",
        Created = replacement?.Created - failure.Began,
        Scheduled = replacement?.Scheduled - failure.Began,
        Ready = replacement?.Ready - failure.Began,
    };
}
