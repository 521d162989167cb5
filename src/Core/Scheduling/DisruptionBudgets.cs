using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling;

/// <summary>The PodDisruptionBudgets, prepared for being asked often.</summary>
public sealed class DisruptionBudgets
{
    private readonly SortedDictionary<string, Budget> budgets = new(StringComparer.Ordinal);

    /// <summary>
    /// Which Pods, were they all evicted in this order, would go beyond a budget. A Pod without labels belongs to no budget, and neither does one that a budget lists as evicted already.
    /// Source: <c>filterPodsWithPDBViolation</c> in <c>pkg/scheduler/framework/preemption</c>.
    /// </summary>
    /// <returns>For each Pod, true when its eviction breaks a budget.</returns>
    public bool[] Violations(IReadOnlyList<PodInfo> pods)
    {
        var result = new bool[pods.Count];
        if (this.budgets.Count == 0)
            return result;
        var allowed = new Dictionary<Budget, int>();
        for (var i = 0; i < pods.Count; i++)
        {
            var pod = pods[i];
            if (pod.Labels.IsEmpty)
                continue;
            foreach (var budget in this.budgets.Values)
            {
                if (!budget.Covers(pod))
                    continue;
                if (!allowed.TryGetValue(budget, out var left))
                    left = budget.Allowed;
                allowed[budget] = --left;
                result[i] |= left < 0;
            }
        }

        return result;
    }

    internal void Set(PodDisruptionBudget value) => this.budgets[PodInfo.KeyOf(value.Metadata.Namespace ?? "", value.Metadata.Name ?? "")] = new Budget(value);

    internal bool Remove(PodDisruptionBudget value) => this.budgets.Remove(PodInfo.KeyOf(value.Metadata.Namespace ?? "", value.Metadata.Name ?? ""));

    private sealed class Budget(PodDisruptionBudget value)
    {
        private readonly LabelSelectorMatcher selector = LabelSelectorMatcher.Of(value.Spec.Selector);

        internal int Allowed => value.Status.DisruptionsAllowed;

        internal bool Covers(PodInfo pod) =>
            string.Equals(value.Metadata.Namespace ?? "", pod.Namespace, StringComparison.Ordinal)
            && !this.selector.IsEmpty
            && this.selector.Matches(pod.Labels)
            && !value.Status.DisruptedPods.ContainsKey(pod.Name);
    }
}
