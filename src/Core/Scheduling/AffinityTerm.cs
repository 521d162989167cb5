using System;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling;

/// <summary>A term of Pod affinity or anti-affinity, prepared for being asked often.</summary>
public sealed class AffinityTerm
{
    private readonly EquatableArray<string> namespaces;
    private readonly LabelSelectorMatcher namespaceSelector;
    private readonly LabelSelectorMatcher selector;

    internal AffinityTerm(PodAffinityTerm term, string podNamespace, int weight = 0)
    {
        this.namespaces = term.Namespaces.IsEmpty && term.NamespaceSelector is null ? [podNamespace] : term.Namespaces;
        this.namespaceSelector = LabelSelectorMatcher.Of(term.NamespaceSelector);
        this.selector = LabelSelectorMatcher.Of(term.LabelSelector);
        this.TopologyKey = term.TopologyKey;
        this.Weight = weight;
    }

    /// <summary>The node label whose values are the places that count as one.</summary>
    public string TopologyKey { get; }

    /// <summary>How much a preferred term counts, from 1 to 100; 0 for a required one.</summary>
    public int Weight { get; }

    /// <summary>Why the term cannot be used; null when it can.</summary>
    internal string? Error => this.selector.Error ?? this.namespaceSelector.Error;

    /// <summary>True when the term is about that Pod, whose namespace has these labels.</summary>
    public bool Matches(PodInfo other, EquatableMap<string> namespaceLabels) =>
        (this.Names(other.Namespace) || this.namespaceSelector.Matches(namespaceLabels)) && this.selector.Matches(other.Labels);

    /// <summary>
    /// True when the term of the Pod that is being placed is about that running Pod. Kubernetes lists the namespaces that the selector matches, but keeps the selector
    /// and asks it again with no labels at all; so one that only excludes matches every namespace.
    /// </summary>
    public bool MatchesRunning(PodInfo running, ClusterState cluster) =>
        (this.Names(running.Namespace) || this.namespaceSelector.Matches(cluster.NamespaceLabels(running.Namespace)) || this.namespaceSelector.Matches(default))
        && this.selector.Matches(running.Labels);

    internal static AffinityTerm[] Required(EquatableArray<PodAffinityTerm> terms, string podNamespace)
    {
        if (terms.IsEmpty)
            return [];
        var result = new AffinityTerm[terms.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = new AffinityTerm(terms[i], podNamespace);
        return result;
    }

    internal static AffinityTerm[] Preferred(EquatableArray<WeightedPodAffinityTerm> terms, string podNamespace)
    {
        if (terms.IsEmpty)
            return [];
        var result = new AffinityTerm[terms.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = new AffinityTerm(terms[i].PodAffinityTerm, podNamespace, terms[i].Weight);
        return result;
    }

    private bool Names(string name)
    {
        foreach (var candidate in this.namespaces)
        {
            if (string.Equals(candidate, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
