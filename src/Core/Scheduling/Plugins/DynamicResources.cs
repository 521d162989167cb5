namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Stands for the plugin that allocates resource claims, which this scheduler does not: a Pod with claims stays pending. For all other Pods it does what the original does,
/// which is to say a word in the message of those that fit nowhere. Source: <c>pkg/scheduler/framework/plugins/dynamicresources</c>.
/// </summary>
public sealed class DynamicResources : IFilterPlugin, IPostFilterPlugin
{
    private static readonly FilterPreparation ClaimsUnsupported = FilterPreparation.Reject(PluginStatus.Unresolvable("pod uses resource claims, which are not simulated"));
    private static readonly PostFilterResult NothingToDeallocate = new() { Status = PluginStatus.Unschedulable("no new claims to deallocate") };
    private static readonly PostFilterResult NoState = new() { Status = PluginStatus.Error("not found") };

    /// <inheritdoc/>
    public string Name => nameof(DynamicResources);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster) => pod.Pod.Spec.ResourceClaims.IsEmpty ? FilterPreparation.Skip : ClaimsUnsupported;

    /// <summary>When an earlier plugin refused the Pod before this one had its turn, the original finds no notes of its own, says so, and preemption is not tried.</summary>
    /// <inheritdoc/>
    public PostFilterResult PostFilter(FailedCycle cycle) => cycle.WasPrepared(this) ? NothingToDeallocate : NoState;
}
