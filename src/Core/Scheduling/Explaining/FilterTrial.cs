using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>The filters of all plugins for one Pod, asked without stopping at the first refusal.</summary>
internal sealed class FilterTrial
{
    private readonly PodInfo pod;
    private readonly NodeResourcesFit? fit;

    internal FilterTrial(SchedulingProfile profile, ClusterState cluster, PodInfo pod)
    {
        this.pod = pod;
        this.fit = profile.Plugins.Select(p => p.Plugin).OfType<NodeResourcesFit>().FirstOrDefault();
        var refusals = new List<PluginFailure>();
        foreach (var entry in profile.Plugins)
        {
            if (entry.Plugin is IPreEnqueuePlugin gate && gate.PreEnqueue(pod) is { IsSuccess: false } status)
                refusals.Add(new(gate.Name, status.Code, status.Reasons, []));
            if (entry.Plugin is not IFilterPlugin plugin)
                continue;
            var preparation = plugin.PreFilter(pod, cluster);
            if (!preparation.Status.IsSuccess)
                refusals.Add(new(plugin.Name, preparation.Status.Code, preparation.Status.Reasons, []));
            if (preparation.Filter is { } filter)
                this.Filters.Add(plugin.Name, filter);
        }

        this.Refusals = refusals.ToEquatableArray();
    }

    /// <summary>The plugins that refuse the Pod as a whole.</summary>
    internal EquatableArray<PluginFailure> Refusals { get; }

    internal NodeFilters Filters { get; } = new();

    internal List<PluginFailure> FailuresOn(NodeInfo node)
    {
        var failures = new List<PluginFailure>();
        foreach (var (plugin, filter) in this.Filters.Entries)
        {
            var status = filter.Filter(node);
            if (!status.IsSuccess)
                failures.Add(new(plugin, status.Code, status.Reasons, plugin == this.fit?.Name ? this.fit.ShortagesOf(this.pod, node).ToEquatableArray() : []));
        }

        return failures;
    }
}
