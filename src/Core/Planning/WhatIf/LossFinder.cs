using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Finds out what losses cost: the nodes and their Pods are gone at once, then the Pods are placed again in their order; all others stay where they are.</summary>
internal sealed class LossFinder
{
    private readonly PlacedCluster cluster;
    private readonly BudgetSet budgets;
    private readonly Dictionary<string, ClusterNode> nodes;
    private readonly Dictionary<ObjectKey, int> planned;
    private readonly Dictionary<ObjectKey, int> placed;

    internal LossFinder(PlacedCluster cluster)
    {
        this.cluster = cluster;
        this.budgets = new BudgetSet(cluster);
        this.nodes = cluster.Nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        this.planned = cluster.Expansion.Pods.GroupBy(pod => pod.Workload).ToDictionary(group => group.Key, group => group.Count());
        this.placed = cluster.Pods.GroupBy(pod => pod.Workload).ToDictionary(group => group.Key, group => group.Count());
        KeptVolumes.Bind(cluster);
    }

    internal LossTable Find(IProgress<WhatIfProgress>? progress, CancellationToken cancellationToken)
    {
        var goal = this.cluster.Environment.Survives;
        var losses = LossCases.Of(this.cluster.Nodes, goal);
        var answers = new List<Loss>(losses.Count);
        foreach (var (kind, name, lost) in losses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            answers.Add(this.Lose(kind, name, lost));
            progress?.Report(new(answers.Count, losses.Count));
        }

        return new() { Environment = this.cluster.Environment.Name, Goal = goal, Losses = answers.ToEquatableArray() };
    }

    private Loss Lose(LossKind kind, string name, ClusterNode[] lost)
    {
        var lostFor = lost.SelectMany(this.cluster.On).GroupBy(pod => pod.Workload).ToDictionary(group => group.Key, group => group.Count());
        var trial = new Trial(this.cluster, this.nodes);
        var pods = trial.TakeAway(lost);
        var unplaced = pods.FindAll(pod => !trial.TryPlace(pod));
        var pending = unplaced.ConvertAll(trial.Explain);
        var loss = new Loss
        {
            Kind = kind,
            Name = name,
            Nodes = lost.Select(node => node.Name).ToEquatableArray(),
            LostPods = pods.Count,
            Moves = trial.Moves().ToEquatableArray(),
            Pending = pending.ToEquatableArray(),
        };
        trial.Undo();
        return this.Count(loss, pods, lostFor, unplaced.GroupBy(pod => pod.Workload).ToDictionary(group => group.Key, group => group.Count()));
    }

    private Loss Count(Loss loss, List<PlacedPod> pods, Dictionary<ObjectKey, int> lostFor, Dictionary<ObjectKey, int> missingFor)
    {
        var workloads = new List<WorkloadLoss>();
        foreach (var key in pods.Select(pod => pod.Workload).Distinct())
            workloads.Add(new(key, this.planned[key], this.placed[key], this.placed[key] - lostFor[key], this.placed[key] - CountOf(missingFor, key)));
        return loss with
        {
            Workloads = workloads.ToEquatableArray(),
            Budgets = this.BudgetsOf(lostFor, missingFor).ToEquatableArray(),
            Gone = workloads.Where(workload => workload.Again == 0 && this.budgets.Of(workload.Workload).Count == 0).ToEquatableArray(),
        };
    }

    private IEnumerable<BudgetLoss> BudgetsOf(Dictionary<ObjectKey, int> lostFor, Dictionary<ObjectKey, int> missingFor)
    {
        foreach (var budget in this.budgets.All)
        {
            var keys = lostFor.Keys.Where(key => this.budgets.Of(key).Contains(budget)).ToList();
            if (keys.Count == 0)
                continue;
            var missing = keys.Sum(key => key.Kind == "DaemonSet" ? lostFor[key] : CountOf(missingFor, key));
            yield return new(budget.Name, budget.Needed, budget.Healthy - keys.Sum(key => lostFor[key]), budget.Healthy - missing);
        }
    }

    private static int CountOf(Dictionary<ObjectKey, int> counts, ObjectKey key) => counts.TryGetValue(key, out var count) ? count : 0;
}
