using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Queue.Hints;

/// <summary>
/// What changes are worth to Pods that want to be with, or apart from, others. As in Kubernetes the labels of the other Pod's namespace are not looked up here, so a
/// namespace selector that needs labels finds nothing. Source: <c>pkg/scheduler/framework/plugins/interpodaffinity/plugin.go</c>.
/// </summary>
internal static class AffinityHints
{
    /// <summary>
    /// A Pod on a node is now what the waiting Pod wants to be with, or is no longer what it shuns; or one that shunned the waiting Pod is gone; or the waiting Pod has other labels.
    /// </summary>
    internal static bool ChangesCompany(PodInfo pod, ClusterEvent change)
    {
        var old = change.OldPod;
        var changed = change.NewPod;
        if (old is not null && changed is not null && PodHints.IsSame(pod, changed) && old.Labels != changed.Labels)
            return true;
        if ((old is not null && !PodHints.HasNode(old)) || (changed is not null && !PodHints.HasNode(changed)))
            return false;
        if (changed is null)
            return old is not null && (MatchesAny(pod.RequiredAntiAffinity, old) || MatchesAny(old.RequiredAntiAffinity, pod));
        if (old is null)
            return MatchesAll(pod.RequiredAffinity, changed);
        return (!MatchesAll(pod.RequiredAffinity, old) && MatchesAll(pod.RequiredAffinity, changed))
            || (MatchesAny(pod.RequiredAntiAffinity, old) && !MatchesAny(pod.RequiredAntiAffinity, changed));
    }

    /// <summary>The node is new in, or has moved to or from, a place that a term is about.</summary>
    internal static bool ChangesPlaces(PodInfo pod, ClusterEvent change)
    {
        if (change.NewNode is not { } node)
            return false;
        foreach (var term in pod.RequiredAffinity)
        {
            if (PlaceOf(node, term) is { } place && !string.Equals(place, PlaceOf(change.OldNode, term), StringComparison.Ordinal))
                return true;
        }

        foreach (var term in pod.RequiredAntiAffinity)
        {
            if (!string.Equals(PlaceOf(node, term), PlaceOf(change.OldNode, term), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string? PlaceOf(NodeInfo? node, AffinityTerm term) => node?.Labels.GetValueOrDefault(term.TopologyKey);

    private static bool MatchesAll(IReadOnlyList<AffinityTerm> terms, PodInfo other)
    {
        foreach (var term in terms)
        {
            if (!term.Matches(other, default))
                return false;
        }

        return terms.Count > 0;
    }

    private static bool MatchesAny(IReadOnlyList<AffinityTerm> terms, PodInfo other)
    {
        foreach (var term in terms)
        {
            if (term.Matches(other, default))
                return true;
        }

        return false;
    }
}
