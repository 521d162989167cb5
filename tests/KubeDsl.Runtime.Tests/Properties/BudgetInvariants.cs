using KubeDsl.Model;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>The eviction API never takes a ready Pod from a budget that has none to give.</summary>
internal sealed class BudgetInvariants : Invariant
{
    private string? violation;

    internal override void AfterEvent() => Demand(this.violation is null, this.violation ?? "");

    protected override void OnStart() => this.Cluster.Plane.Store.Pods.Watch(this.OnPod);

    private void OnPod(WatchEvent<Pod> change)
    {
        if (change.Type != WatchEventType.Modified || !change.Object.IsReady() || !IsEvicted(change.Object) || IsEvicted(change.Old!))
            return;
        foreach (var budget in EvictionApi.BudgetsOf(this.Cluster.Plane, change.Object))
        {
            var matcher = this.Cluster.Plane.Matcher(budget.Spec.Selector!);
            var healthy = this.Cluster.Pods.Count(p => p.Namespace == budget.Namespace && matcher.Matches(p.Metadata.Labels) && p.IsReady() && !p.IsTerminating && p.Uid != change.Object.Uid);
            if (healthy < budget.Status.DesiredHealthy)
                this.violation ??= $"evicting {change.Object.NamespacedName} leaves {healthy} healthy Pods; the budget {budget.Name} needs {budget.Status.DesiredHealthy}";
        }
    }

    private static bool IsEvicted(Pod pod) => pod.Status.Condition(PodConditionTypes.DisruptionTarget) is { Status: "True", Reason: "EvictionByEvictionAPI" };
}
