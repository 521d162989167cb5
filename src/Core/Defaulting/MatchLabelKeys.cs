using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>Turns <c>matchLabelKeys</c> and <c>mismatchLabelKeys</c> into requirements of the selector beside them, with the Pod's own values, as the API server does.</summary>
internal static class MatchLabelKeys
{
    internal static Affinity? Merge(Affinity? affinity, EquatableMap<string> labels) => affinity is null || labels.IsEmpty ? affinity : affinity with
    {
        PodAffinity = affinity.PodAffinity is { } together ? together with
        {
            RequiredDuringSchedulingIgnoredDuringExecution = Merge(together.RequiredDuringSchedulingIgnoredDuringExecution, labels),
            PreferredDuringSchedulingIgnoredDuringExecution = Merge(together.PreferredDuringSchedulingIgnoredDuringExecution, labels),
        } : null,
        PodAntiAffinity = affinity.PodAntiAffinity is { } apart ? apart with
        {
            RequiredDuringSchedulingIgnoredDuringExecution = Merge(apart.RequiredDuringSchedulingIgnoredDuringExecution, labels),
            PreferredDuringSchedulingIgnoredDuringExecution = Merge(apart.PreferredDuringSchedulingIgnoredDuringExecution, labels),
        } : null,
    };

    internal static EquatableArray<TopologySpreadConstraint> Merge(EquatableArray<TopologySpreadConstraint> constraints, EquatableMap<string> labels)
    {
        if (constraints.IsEmpty)
            return constraints;
        var result = new TopologySpreadConstraint[constraints.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = constraints[i] with { LabelSelector = Merge(constraints[i].LabelSelector, constraints[i].MatchLabelKeys, "In", labels) };
        return [.. result];
    }

    private static EquatableArray<PodAffinityTerm> Merge(EquatableArray<PodAffinityTerm> terms, EquatableMap<string> labels)
    {
        if (terms.IsEmpty)
            return terms;
        var result = new PodAffinityTerm[terms.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = Merge(terms[i], labels);
        return [.. result];
    }

    private static EquatableArray<WeightedPodAffinityTerm> Merge(EquatableArray<WeightedPodAffinityTerm> terms, EquatableMap<string> labels)
    {
        if (terms.IsEmpty)
            return terms;
        var result = new WeightedPodAffinityTerm[terms.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = terms[i] with { PodAffinityTerm = Merge(terms[i].PodAffinityTerm, labels) };
        return [.. result];
    }

    private static PodAffinityTerm Merge(PodAffinityTerm term, EquatableMap<string> labels)
    {
        var selector = Merge(term.LabelSelector, term.MatchLabelKeys, "In", labels);
        return term with { LabelSelector = Merge(selector, term.MismatchLabelKeys, "NotIn", labels) };
    }

    private static LabelSelector? Merge(LabelSelector? selector, EquatableArray<string> keys, string @operator, EquatableMap<string> labels)
    {
        if (selector is null || keys.IsEmpty)
            return selector;
        var expressions = new List<LabelSelectorRequirement>(selector.MatchExpressions);
        foreach (var key in keys)
        {
            if (!labels.TryGetValue(key, out var value))
                continue;
            var requirement = new LabelSelectorRequirement { Key = key, Operator = @operator, Values = [value] };
            if (!expressions.Contains(requirement))
                expressions.Add(requirement);
        }

        return selector with { MatchExpressions = expressions.ToEquatableArray() };
    }
}
