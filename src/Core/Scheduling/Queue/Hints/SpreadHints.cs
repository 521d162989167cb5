using System;
using System.Collections.Generic;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Queue.Hints;

/// <summary>
/// What changes are worth to Pods that must be spread. A Pod that was rejected without a hard constraint of its own was so by defaults of the profile,
/// which depend on Services and controllers: any change may help it. Source: <c>pkg/scheduler/framework/plugins/podtopologyspread/plugin.go</c>.
/// </summary>
internal static class SpreadHints
{
    /// <summary>The Pod that came, changed or went is one that is counted, or is not counted any more.</summary>
    internal static bool CountsOtherwise(PodInfo pod, ClusterEvent change)
    {
        var old = change.OldPod;
        var changed = change.NewPod;
        if ((old is not null && !IsInvolved(old, pod)) || (changed is not null && !IsInvolved(changed, pod)))
            return false;
        var constraints = SpreadConstraint.Own(pod, PodTopologySpread.DoNotSchedule);
        if (constraints.Count == 0)
            return true;
        if (old is null || changed is null)
            return constraints.Exists(c => c.Selector.Matches((changed ?? old)!.Labels));
        if (PodHints.IsSame(pod, changed) && old.Tolerations != changed.Tolerations && constraints.Exists(c => c.HonorsTaints))
            return true;
        return constraints.Exists(c => c.Selector.Matches(old.Labels) != c.Selector.Matches(changed.Labels));
    }

    /// <summary>The node that came, changed or went stands in a domain of each constraint; or did so before, or in others.</summary>
    internal static bool ChangesDomains(PodInfo pod, ClusterEvent change)
    {
        var constraints = SpreadConstraint.Own(pod, PodTopologySpread.DoNotSchedule);
        if (constraints.Count == 0)
            return true;
        var old = change.OldNode;
        var changed = change.NewNode;
        var stood = old is not null && SpreadConstraint.AllKeysOn(old, constraints);
        var stands = changed is not null && SpreadConstraint.AllKeysOn(changed, constraints);
        if (old is null || changed is null)
            return stood || stands;
        return stood != stands || (stands && (AreElsewhere(old, changed, constraints) || old.Taints != changed.Taints));
    }

    private static bool IsInvolved(PodInfo other, PodInfo pod) =>
        PodHints.IsSame(pod, other) || (PodHints.HasNode(other) && string.Equals(other.Namespace, pod.Namespace, StringComparison.Ordinal));

    private static bool AreElsewhere(NodeInfo old, NodeInfo changed, List<SpreadConstraint> constraints) => constraints.Exists(c =>
        !string.Equals(old.Labels.GetValueOrDefault(c.TopologyKey), changed.Labels.GetValueOrDefault(c.TopologyKey), StringComparison.Ordinal));
}
