using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Which nodes and which neighbours a Pod wants.</summary>
internal static class AffinityRules
{
    internal static void Check(PodContext pod)
    {
        if (pod.Spec.Affinity is not { } affinity)
            return;
        var path = pod.Path.Field("affinity");
        var given = pod.Given?.Affinity;
        if (affinity.NodeAffinity is { } node)
            NodeAffinityRules.Check(node, path.Field("nodeAffinity"), pod.Faults);
        if (affinity.PodAffinity is { } together)
        {
            CheckTerms(
                together.RequiredDuringSchedulingIgnoredDuringExecution,
                together.PreferredDuringSchedulingIgnoredDuringExecution,
                given?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default,
                given?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default,
                path.Field("podAffinity"),
                pod);
        }

        if (affinity.PodAntiAffinity is { } apart)
        {
            CheckTerms(
                apart.RequiredDuringSchedulingIgnoredDuringExecution,
                apart.PreferredDuringSchedulingIgnoredDuringExecution,
                given?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default,
                given?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default,
                path.Field("podAntiAffinity"),
                pod);
        }
    }

    internal static void CheckWeight(int weight, FieldPath path, ApiFaults faults)
    {
        if (weight is < 1 or > 100)
            faults.Invalid(path, weight, "must lie between 1 and 100");
    }

    private static void CheckTerms(
        EquatableArray<PodAffinityTerm> required,
        EquatableArray<WeightedPodAffinityTerm> preferred,
        EquatableArray<PodAffinityTerm> givenRequired,
        EquatableArray<WeightedPodAffinityTerm> givenPreferred,
        FieldPath path,
        PodContext pod)
    {
        for (var i = 0; i < required.Count; i++)
            CheckTerm(required[i], pod.IsTemplate ? null : givenRequired[i], path.Field("requiredDuringSchedulingIgnoredDuringExecution")[i], pod);
        for (var i = 0; i < preferred.Count; i++)
        {
            var item = path.Field("preferredDuringSchedulingIgnoredDuringExecution")[i];
            CheckWeight(preferred[i].Weight, item.Field("weight"), pod.Faults);
            CheckTerm(preferred[i].PodAffinityTerm, pod.IsTemplate ? null : givenPreferred[i].PodAffinityTerm, item.Field("podAffinityTerm"), pod);
        }
    }

    private static void CheckTerm(PodAffinityTerm term, PodAffinityTerm? given, FieldPath path, PodContext pod)
    {
        var faults = pod.Faults;
        LabelRules.CheckSelector(term.LabelSelector, path.Field("labelSelector"), faults);
        LabelRules.CheckSelector(term.NamespaceSelector, path.Field("namespaceSelector"), faults);
        // The server leaves out which of the namespaces it means.
        foreach (var item in term.Namespaces)
            faults.Invalid(path.Field("namespace"), item, DnsLabel.Complaints(item));
        CheckKeys(term.MatchLabelKeys, term.LabelSelector, path, "matchLabelKeys", faults);
        CheckKeys(term.MismatchLabelKeys, term.LabelSelector, path, "mismatchLabelKeys", faults);
        for (var i = 0; i < term.MatchLabelKeys.Count; i++)
        {
            if (term.MismatchLabelKeys.Contains(term.MatchLabelKeys[i], StringComparer.Ordinal))
                faults.Invalid(path.Field("matchLabelKeys")[i], term.MatchLabelKeys[i], "must not stand in mismatchLabelKeys as well");
        }

        CheckOverlap(term.MatchLabelKeys, given?.LabelSelector, path, pod);
        if (term.TopologyKey.Length == 0)
            faults.Required(path.Field("topologyKey"));
        faults.Invalid(path.Field("topologyKey"), term.TopologyKey, QualifiedName.Complaints(term.TopologyKey));
    }

    /// <summary>Keys whose values the Pod's own labels give.</summary>
    internal static void CheckKeys(EquatableArray<string> keys, LabelSelector? selector, FieldPath path, string field, ApiFaults faults)
    {
        if (!keys.IsEmpty && selector is null)
            faults.Forbidden(path.Field(field), "needs a labelSelector");
        for (var i = 0; i < keys.Count && selector is not null; i++)
            faults.Invalid(path.Field(field)[i], keys[i], QualifiedName.Complaints(keys[i]));
    }

    /// <summary>A key that the selector names already cannot be taken from the Pod's labels too. Noticed only where the Pod carries the label.</summary>
    internal static void CheckOverlap(EquatableArray<string> keys, LabelSelector? given, FieldPath path, PodContext pod)
    {
        for (var i = 0; i < keys.Count && given is not null; i++)
        {
            var key = keys[i];
            if (pod.Metadata.Labels.ContainsKey(key) && (given.MatchLabels.ContainsKey(key) || given.MatchExpressions.Any(e => e.Key == key)))
                pod.Faults.Invalid(path[i], key, "stands in matchLabelKeys and in the labelSelector");
        }
    }
}
