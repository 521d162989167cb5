using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Keeps Pods together and apart as their affinity and anti-affinity says, that of Pods which run already included. Source: <c>pkg/scheduler/framework/plugins/interpodaffinity</c>.
/// </summary>
/// <param name="hardPodAffinityWeight">What a required affinity term of a running Pod adds to the score of its place, from 0 to 100.</param>
/// <param name="ignorePreferredTermsOfExistingPods">True to leave the preferences of running Pods out unless the Pod has some itself.</param>
public sealed class InterPodAffinity(int hardPodAffinityWeight = 1, bool ignorePreferredTermsOfExistingPods = false) : IFilterPlugin, IScorePlugin
{
    /// <inheritdoc/>
    public string Name => nameof(InterPodAffinity);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster)
    {
        if (FirstError(pod) is { } error)
            return FilterPreparation.Reject(PluginStatus.Unresolvable("parsing pod: " + error));
        var filter = new PodAffinityFilter(pod, cluster);
        return filter.AsksNothing ? FilterPreparation.Skip : FilterPreparation.Run(filter);
    }

    /// <inheritdoc/>
    public ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible)
    {
        var hasPreferences = pod.PreferredAffinity.Count + pod.PreferredAntiAffinity.Count > 0;
        if (ignorePreferredTermsOfExistingPods && !hasPreferences)
            return ScorePreparation.Skip;
        var scorer = new PodAffinityScorer(pod, cluster, hasPreferences, hardPodAffinityWeight);
        return scorer.IsEmpty ? ScorePreparation.Skip : ScorePreparation.Run(scorer);
    }

    private static string? FirstError(PodInfo pod)
    {
        foreach (var terms in (IReadOnlyList<AffinityTerm>[])[pod.RequiredAffinity, pod.RequiredAntiAffinity, pod.PreferredAffinity, pod.PreferredAntiAffinity])
        {
            foreach (var term in terms)
            {
                if (term.Error is { } error)
                    return error;
            }
        }

        return null;
    }
}
