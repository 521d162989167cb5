using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Spreads Pods over zones, nodes or whatever node labels name: hard constraints filter, soft ones score. Source: <c>pkg/scheduler/framework/plugins/podtopologyspread</c>.
/// </summary>
/// <param name="defaults">
/// Constraints for Pods without any (<c>defaultingType: List</c>); null for Kubernetes' own (<c>System</c>): softly over hosts with a skew of 3 and over zones with a skew of 5.
/// </param>
public sealed class PodTopologySpread(EquatableArray<TopologySpreadConstraint>? defaults = null) : IFilterPlugin, IScorePlugin
{
    internal const string DoNotSchedule = "DoNotSchedule";
    internal const string ScheduleAnyway = "ScheduleAnyway";

    private static readonly EquatableArray<TopologySpreadConstraint> SystemDefaults =
    [
        new() { TopologyKey = TopologyLabels.Hostname, MaxSkew = 3, WhenUnsatisfiable = ScheduleAnyway },
        new() { TopologyKey = TopologyLabels.Zone, MaxSkew = 5, WhenUnsatisfiable = ScheduleAnyway },
    ];

    /// <inheritdoc/>
    public string Name => nameof(PodTopologySpread);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster)
    {
        var constraints = this.ConstraintsOf(pod, cluster, DoNotSchedule);
        if (FirstError(constraints) is { } error)
            return FilterPreparation.Reject(PluginStatus.Error(error));
        return constraints.Count == 0 ? FilterPreparation.Skip : FilterPreparation.Run(new SpreadFilter(pod, cluster, constraints));
    }

    /// <inheritdoc/>
    public ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible)
    {
        var constraints = this.ConstraintsOf(pod, cluster, ScheduleAnyway);
        if (FirstError(constraints) is { } error)
            return ScorePreparation.Fail(error);
        var requiresAllKeys = !pod.Pod.Spec.TopologySpreadConstraints.IsEmpty || defaults is not null;
        return constraints.Count == 0 ? ScorePreparation.Skip : ScorePreparation.Run(new SpreadScorer(cluster, constraints, feasible, requiresAllKeys));
    }

    private static string? FirstError(List<SpreadConstraint> constraints)
    {
        foreach (var constraint in constraints)
        {
            if (constraint.Selector.Error is { } error)
                return error;
        }

        return null;
    }

    /// <summary>The Pod's constraints of one kind, or the default ones when it has none of any kind.</summary>
    internal List<SpreadConstraint> ConstraintsOf(PodInfo pod, ClusterState cluster, string whenUnsatisfiable) =>
        pod.Pod.Spec.TopologySpreadConstraints.IsEmpty
            ? SpreadConstraint.Default(pod, defaults ?? SystemDefaults, whenUnsatisfiable, cluster.SpreadingOwners)
            : SpreadConstraint.Own(pod, whenUnsatisfiable);
}
