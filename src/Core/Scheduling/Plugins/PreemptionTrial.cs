using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Tries out which Pods of one node would have to go. Source: <c>SelectVictimsOnNode</c> in <c>pkg/scheduler/framework/plugins/defaultpreemption</c>.</summary>
internal static class PreemptionTrial
{
    private static readonly PluginStatus NoVictims = PluginStatus.Unresolvable("No preemption victims found for incoming pod");

    internal static PluginStatus Run(FailedCycle cycle, NodeInfo original, out PreemptionCandidate? candidate)
    {
        candidate = null;
        var pod = cycle.Pod;
        var node = original.Clone();
        var filters = cycle.Filters.Clone();
        var potential = new List<PodInfo>();
        foreach (var other in original.Pods)
        {
            if (other.Priority < pod.Priority)
                potential.Add(other);
        }

        if (potential.Count == 0)
            return NoVictims;
        foreach (var other in potential)
            filters.RemovePod(other, node);
        var status = filters.RunWithNominated(node, pod, cycle.Cluster.Nominations, out _);
        if (!status.IsSuccess)
            return status;

        SortByImportance(potential);
        var isViolating = cycle.Cluster.DisruptionBudgets.Violations(potential);
        var victims = new List<PodInfo>();
        var violations = 0;
        var hasBoth = false;
        foreach (var violatingFirst in (bool[])[true, false])
        {
            for (var i = 0; i < potential.Count; i++)
            {
                hasBoth |= isViolating[i] != isViolating[0];
                if (isViolating[i] != violatingFirst || Fits(cycle, filters, node, potential[i]))
                    continue;
                victims.Add(potential[i]);
                violations += violatingFirst ? 1 : 0;
            }
        }

        if (victims.Count == 0)
            return PluginStatus.Error("expected at least one victim pod on node \"" + node.Name + "\"");
        if (hasBoth)
            SortByImportance(victims);
        candidate = new(original, victims, violations);
        return PluginStatus.Success;
    }

    /// <summary>Puts a Pod back, and takes it off again when there is no room then.</summary>
    private static bool Fits(FailedCycle cycle, NodeFilters filters, NodeInfo node, PodInfo spared)
    {
        filters.AddPod(spared, node);
        if (filters.RunWithNominated(node, cycle.Pod, cycle.Cluster.Nominations, out _).IsSuccess)
            return true;
        filters.RemovePod(spared, node);
        return false;
    }

    /// <summary>Higher priority first, then what started earlier, then by key.</summary>
    private static void SortByImportance(List<PodInfo> pods) => pods.Sort((a, b) =>
    {
        if (a.Priority != b.Priority)
            return b.Priority.CompareTo(a.Priority);
        var byStart = a.StartTime.CompareTo(b.StartTime);
        return byStart != 0 ? byStart : string.CompareOrdinal(a.Key, b.Key);
    });
}
