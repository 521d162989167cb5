using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Keeps the numbers of PodDisruptionBudgets: whenever a budget or one of its Pods changes, but not when just a controller's size does.</summary>
internal sealed class DisruptionController : Controller
{
    private static readonly TimeSpan EvictedPodsRemembered = TimeSpan.FromMinutes(2);
    private readonly PodSelections selections;

    internal DisruptionController(ControlPlane plane)
        : base(plane, "disruption-controller", EventPriority.Disruption)
    {
        this.selections = new(plane, this.Enqueue);
        plane.Store.PodDisruptionBudgets.Watch(this.OnBudget);
    }

    /// <summary>The text of an instant in <c>status.disruptedPods</c>.</summary>
    internal static string TimeText(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Store.PodDisruptionBudgets.Find(key) is not { IsTerminating: false } budget)
            return;
        var pods = this.selections.PodsOf(key);
        var disrupted = this.Remembered(budget, pods);
        var healthy = pods.Count(p => p.IsReady() && !p.IsTerminating && !disrupted.ContainsKey(p.Name));
        var numbers = DisruptionBudget.Of(budget.Spec, pods.Count, this.Scale(pods) ?? 0);
        var allowed = this.Scale(pods) is null && budget.Spec.MinAvailable is not { IsText: false } ? 0 : numbers.Allowed(healthy);
        var status = new PodDisruptionBudgetStatus
        {
            ObservedGeneration = budget.Metadata.Generation,
            CurrentHealthy = healthy,
            DesiredHealthy = numbers.DesiredHealthy,
            ExpectedPods = numbers.ExpectedPods,
            DisruptionsAllowed = allowed,
            DisruptedPods = disrupted,
            Conditions = this.Conditions(budget, allowed),
        };
        this.Store.PodDisruptionBudgets.UpdateStatus(budget with { Status = status });
        if (!disrupted.IsEmpty)
            this.EnqueueAfter(key, EvictedPodsRemembered);
    }

    private void OnBudget(WatchEvent<PodDisruptionBudget> change)
    {
        var (key, isGone) = (change.Object.NamespacedName, change.Type == WatchEventType.Deleted);
        if (isGone)
            this.Forget(key);
        this.selections.Set(key, isGone || change.Object.Spec.Selector is not { } selector ? null : this.Plane.Matcher(selector));
        this.Enqueue(key);
    }

    // Evicted Pods count as gone as soon as the eviction was granted; if they are still there two minutes later, they count again.
    private EquatableMap<string> Remembered(PodDisruptionBudget budget, List<Pod> pods)
    {
        var oldest = TimeText(this.Plane.WholeSeconds - EvictedPodsRemembered);
        return new(budget.Status.DisruptedPods.Where(e => string.CompareOrdinal(e.Value, oldest) > 0 && pods.Exists(p => p.Name == e.Key && !p.IsTerminating)));
    }

    /// <summary>The sum of the sizes of the Pods' controllers; null when one of them has no size.</summary>
    private int? Scale(List<Pod> pods)
    {
        var sizes = new SortedDictionary<string, int?>(StringComparer.Ordinal);
        foreach (var pod in pods)
        {
            if (pod.Controller is { } owner)
                this.AddSize(sizes, owner, pod.Namespace);
        }

        return sizes.ContainsValue(null) ? null : sizes.Values.Sum(s => s!.Value);
    }

    private void AddSize(SortedDictionary<string, int?> sizes, OwnerReference owner, string @namespace)
    {
        switch (this.Store.FindOwner(owner, @namespace))
        {
            case ReplicaSet { Controller: { Kind: "Deployment" } root } when this.Store.FindOwner(root, @namespace) is Deployment deployment:
                sizes[deployment.Uid] = deployment.Spec.Replicas!.Value;
                break;
            case ReplicaSet set:
                sizes[set.Uid] = set.Spec.Replicas!.Value;
                break;
            case StatefulSet set:
                sizes[set.Uid] = set.Spec.Replicas!.Value;
                break;
            default:
                sizes[owner.Uid] = null;
                break;
        }
    }

    private EquatableArray<Condition> Conditions(PodDisruptionBudget budget, int allowed)
    {
        var status = allowed > 0 ? "True" : "False";
        var present = budget.Status.Conditions.FirstOrDefault(c => c.Type == "DisruptionAllowed");
        return present?.Status == status
            ? budget.Status.Conditions
            : [new() { Type = "DisruptionAllowed", Status = status, Reason = allowed > 0 ? "SufficientPods" : "InsufficientPods", LastTransitionTime = this.Plane.WholeSeconds, ObservedGeneration = budget.Metadata.Generation }];
    }
}
