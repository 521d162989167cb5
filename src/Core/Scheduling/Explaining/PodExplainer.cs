using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>Decides on trial and asks every filter about every node.</summary>
internal sealed class PodExplainer(SchedulingProfile profile, ClusterState cluster, HostSelection hostSelection)
{
    internal PodExplanation Explain(Pod pod)
    {
        var present = cluster.NodeOf(PodInfo.KeyOf(new PodInfo(pod).Namespace, pod.Metadata.Name ?? ""));
        var unplaced = new PodInfo(pod with { Spec = pod.Spec with { NodeName = present is null ? pod.Spec.NodeName : null } });
        if (present is null)
            return this.Explain(unplaced);
        var placed = present.Pods.First(p => p.Key == unplaced.Key);
        cluster.Unplace(placed.Key);
        try
        {
            return this.Explain(unplaced);
        }
        finally
        {
            cluster.Place(placed, present.Name);
        }
    }

    private PodExplanation Explain(PodInfo pod)
    {
        var decision = new SchedulingCycle(profile, cluster, new NodeSampling(percentage: null), hostSelection.Clone(), pod, detail: true, preempts: true, trial: true).Run();
        var trial = new FilterTrial(profile, cluster, pod);
        var scores = decision.Detail?.Scores.ToDictionary(s => s.Node, StringComparer.Ordinal) ?? [];
        var nodes = new List<NodeExplanation>(cluster.Nodes.Count);
        foreach (var node in cluster.Nodes)
            nodes.Add(new(node.Name, this.FailuresOn(node, pod, trial), scores.TryGetValue(node.Name, out var score) ? score : null));
        nodes.Sort((a, b) => string.CompareOrdinal(a.Node, b.Node));
        return new PodExplanation(
            pod.Key,
            decision,
            trial.Refusals,
            nodes.ToEquatableArray(),
            RunnerUp(decision),
            decision.IsPlaced ? [] : new SuggestionFinder(profile, cluster, pod).Find(nodes, trial));
    }

    private EquatableArray<PluginFailure> FailuresOn(NodeInfo node, PodInfo pod, FilterTrial trial)
    {
        var failures = trial.FailuresOn(node);
        var status = trial.Filters.RunWithNominated(node, pod, cluster.Nominations, out var plugin);

        // With the Pods that the node is kept for, an earlier plugin may refuse it, or the same one for more reasons.
        if (!status.IsSuccess && (failures.Count == 0 || failures[0].Plugin != plugin || failures[0].Reasons != status.Reasons))
        {
            failures.RemoveAll(f => f.Plugin == plugin);
            failures.Insert(0, new(plugin, status.Code, status.Reasons, []));
        }

        return failures.ToEquatableArray();
    }

    private static NodeScores? RunnerUp(Decision decision)
    {
        NodeScores? best = null;
        foreach (var candidate in decision.Detail?.Scores ?? default)
        {
            if (candidate.Node != decision.Node && (best is null || candidate.Total > best.Total))
                best = candidate;
        }

        return best;
    }
}
