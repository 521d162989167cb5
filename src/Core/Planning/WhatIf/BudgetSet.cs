using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Selectors;
using KubeDsl.Workloads;

namespace KubeDsl.Planning.WhatIf;

/// <summary>The PodDisruptionBudgets of an environment, counted as Kubernetes' controller does: the Pods that the plan placed are healthy.</summary>
internal sealed class BudgetSet
{
    private readonly Dictionary<ObjectKey, List<Budget>> byWorkload = [];

    internal BudgetSet(PlacedCluster cluster)
    {
        var placed = cluster.Pods.Select(pod => (pod.Pod, pod.Workload)).GroupBy(entry => entry.Workload).ToDictionary(group => group.Key, group => group.Count());
        var workloads = cluster.Expansion.Pods.GroupBy(pod => pod.Workload).Select(group => (group.Key, group.First().Pod, Count: group.Count())).ToList();
        foreach (var item in cluster.Expansion.Cluster.PodDisruptionBudgets)
        {
            var selector = LabelSelectorMatcher.Of(item.Spec.Selector);
            var covered = workloads.FindAll(entry => Covers(item, selector, entry.Pod));
            var scaled = covered.FindAll(entry => entry.Key.Kind is "Deployment" or "StatefulSet");
            var hasNoScale = covered.Exists(entry => entry.Key.Kind is "DaemonSet" or "Job") && item.Spec.MinAvailable is not { IsText: false };
            var numbers = DisruptionBudget.Of(item.Spec, covered.Sum(entry => entry.Count), scaled.Sum(entry => entry.Count));
            var healthy = covered.Sum(entry => placed.TryGetValue(entry.Key, out var count) ? count : 0);
            var budget = new Budget(item.Metadata.Name ?? "", numbers, hasNoScale, healthy);
            this.All.Add(budget);
            foreach (var entry in covered)
                this.Add(entry.Key, budget);
        }
    }

    /// <summary>All budgets, in the order of the manifests.</summary>
    internal List<Budget> All { get; } = [];

    /// <summary>The budgets that count a workload's Pods.</summary>
    internal IReadOnlyList<Budget> Of(ObjectKey workload) => this.byWorkload.TryGetValue(workload, out var budgets) ? budgets : [];

    /// <summary>Why a Pod of a workload may not be evicted now; null when it may.</summary>
    internal string? Forbids(ObjectKey workload)
    {
        var budgets = this.Of(workload);
        if (budgets.Count > 1)
            return "it belongs to more than one budget (" + string.Join(", ", budgets.Select(budget => budget.Name)) + "), which Kubernetes refuses to evict from";
        return budgets.Count == 1 && !budgets[0].AllowsEviction ? budgets[0].ToString() : null;
    }

    /// <summary>Counts healthy Pods more or, with a negative number, less.</summary>
    internal void Change(ObjectKey workload, int count)
    {
        foreach (var budget in this.Of(workload))
            budget.Healthy += count;
    }

    private static bool Covers(PodDisruptionBudget budget, LabelSelectorMatcher selector, Pod pod) =>
        budget.Spec.Selector is not null && !pod.Metadata.Labels.IsEmpty && budget.Metadata.Namespace == pod.Metadata.Namespace && selector.Matches(pod.Metadata.Labels);

    private void Add(ObjectKey workload, Budget budget)
    {
        if (!this.byWorkload.TryGetValue(workload, out var budgets))
            this.byWorkload.Add(workload, budgets = []);
        budgets.Add(budget);
    }
}
