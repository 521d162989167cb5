using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The eviction subresource of Pods: a deletion that asks the disruption budgets first.</summary>
internal static class EvictionApi
{
    /// <summary>The budgets that select a Pod.</summary>
    internal static List<PodDisruptionBudget> BudgetsOf(ControlPlane plane, Pod pod) => pod.Metadata.Labels.IsEmpty
        ? []
        : plane.Store.PodDisruptionBudgets.ToList().FindAll(b =>
            b.Namespace == pod.Namespace && b.Spec.Selector is { } selector && plane.Matcher(selector).Matches(pod.Metadata.Labels));

    /// <summary>Evicts a Pod.</summary>
    /// <exception cref="ApiException">A budget does not allow it (429), or two budgets cover the Pod (500).</exception>
    internal static void Evict(ControlPlane plane, Pod pod)
    {
        if (pod.IsTerminal() || pod.Status.Phase == PodPhase.Pending || pod.IsTerminating)
        {
            plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
            return;
        }

        var budgets = BudgetsOf(plane, pod);
        if (budgets.Count > 1)
            throw new ApiException(500, "InternalError", pod.Key, "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.");
        if (budgets.Count == 1 && !MayIgnore(budgets[0], pod))
            Spend(plane, budgets[0], pod);
        var status = pod.Status.WithCondition(PodConditionTypes.DisruptionTarget, true, plane.WholeSeconds, "EvictionByEvictionAPI", "Eviction API: evicting");
        plane.Store.Pods.UpdateStatus(pod with { Metadata = pod.Metadata with { ResourceVersion = null }, Status = status });
        plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
    }

    // A Pod that is not ready serves nobody: it may go while enough others are healthy, or always if the budget says so.
    private static bool MayIgnore(PodDisruptionBudget budget, Pod pod)
    {
        if (pod.IsReady())
            return false;
        return budget.Spec.UnhealthyPodEvictionPolicy == "AlwaysAllow"
            || (budget.Status.CurrentHealthy >= budget.Status.DesiredHealthy && budget.Status.DesiredHealthy > 0);
    }

    private static void Spend(ControlPlane plane, PodDisruptionBudget budget, Pod pod)
    {
        if (!(budget.Status.ObservedGeneration >= budget.Metadata.Generation))
            throw ApiException.TooManyRequests(pod.Key, "Cannot evict pod as it would violate the pod's disruption budget: the budget " + budget.Name + " is still being processed by the server.");
        if (budget.Status.DisruptionsAllowed <= 0)
            throw ApiException.TooManyRequests(pod.Key, string.Create(CultureInfo.InvariantCulture,
                $"Cannot evict pod as it would violate the pod's disruption budget: the disruption budget {budget.Name} needs {budget.Status.DesiredHealthy} healthy pods and has {budget.Status.CurrentHealthy} currently."));
        plane.Store.PodDisruptionBudgets.UpdateStatus(budget with
        {
            Status = budget.Status with
            {
                DisruptionsAllowed = budget.Status.DisruptionsAllowed - 1,
                DisruptedPods = budget.Status.DisruptedPods.With(pod.Name, DisruptionController.TimeText(plane.WholeSeconds)),
            },
        });
    }
}
