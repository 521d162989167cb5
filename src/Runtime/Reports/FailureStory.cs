using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Rules;
using KubeDsl.Runtime.Failures;
using KubeDsl.Runtime.Store;

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
        var replacements = new Replacements(journal.Pods);
        return [.. concerned.Select(p => MoveOf(p, failure, replacements.Next(p)))];
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

    /// <summary>
    /// Tells which Pod came in the place of which: the first of its workload that was made after it had left and has not been given away yet, or where names are kept,
    /// the next of its name. Asked in the order in which Pods left, so that each candidate is looked at once.
    /// </summary>
    private sealed class Replacements(IEnumerable<PodHistory> pods)
    {
        private readonly Dictionary<(ObjectKey, NamespacedName), Queue<PodHistory>> candidates = pods.GroupBy(KeyOf).ToDictionary(g => g.Key, g => new Queue<PodHistory>(g));

        internal PodHistory? Next(PodHistory pod)
        {
            if (pod.Left is not { } left)
                return null;
            var queue = this.candidates[KeyOf(pod)];
            while (queue.TryDequeue(out var candidate))
            {
                if (candidate.Created >= left && !ReferenceEquals(candidate, pod))
                    return candidate;
            }

            return null;
        }

        private static (ObjectKey Workload, NamespacedName Name) KeyOf(PodHistory pod) => (pod.Workload, pod.Workload.Kind == "StatefulSet" ? pod.Name : default);
    }
}
