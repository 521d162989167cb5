using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// All counters of Pods by domain, each kept once however many templates read it. A placed Pod changes those that its template contributes to
/// and no other; a new counter is filled from the Pods that are there.
/// </summary>
internal sealed class CounterSet
{
    /// <summary>What a required affinity term of a running Pod adds to the score of its place.</summary>
    private const int RequiredWeight = 1;

    private readonly ClusterState cluster;
    private readonly IReadOnlyList<PodTemplate> templates;
    private readonly Action<List<PodTemplate>, DomainCounter> fill;
    private readonly Dictionary<string, Topology> topologies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Topology> topologiesByNode = new(StringComparer.Ordinal);
    private readonly Dictionary<CounterKey, DomainCounter> counters = [];
    private readonly Dictionary<CarryingPods, CarriedTerm> carriedByKey = [];
    private readonly List<CarriedTerm> carried = [];
    private readonly List<(Func<PodInfo, bool> Counts, DomainCounter Counter)> selecting = [];
    private readonly Dictionary<CountedLabel, List<(Func<PodInfo, bool> Counts, DomainCounter Counter)>> selectingByLabel = [];
    private readonly Dictionary<CountedLabel, List<PodTemplate>> templatesByLabel = [];

    /// <summary>No counters yet.</summary>
    /// <param name="cluster">The nodes and the namespaces.</param>
    /// <param name="templates">All templates, those to come included.</param>
    /// <param name="fill">Adds to a new counter the placed Pods of the templates that it counts.</param>
    public CounterSet(ClusterState cluster, IReadOnlyList<PodTemplate> templates, Action<List<PodTemplate>, DomainCounter> fill)
    {
        this.cluster = cluster;
        this.templates = templates;
        this.fill = fill;
    }

    /// <summary>The terms that templates carry and others must heed, in the order in which they came up.</summary>
    public IReadOnlyList<CarriedTerm> Carried => this.carried;

    public Topology TopologyOf(string key)
    {
        if (!this.topologies.TryGetValue(key, out var topology))
            this.topologies.Add(key, topology = Topology.ByValue(this.cluster.Nodes.Count, node => this.cluster.Nodes[node].Labels.GetValueOrDefault(key)));
        return topology;
    }

    /// <summary>Finds out what the Pods of a template, of which none is placed so far, add to the counters that there are.</summary>
    public void Join(PodTemplate template)
    {
        var pod = template.Pod;
        template.Contributions.Clear();
        Contribute(template, this.selecting);
        foreach (var label in pod.Labels)
        {
            var counted = new CountedLabel(pod.Namespace, label.Key, label.Value);
            ListOf(this.templatesByLabel, counted).Add(template);
            if (this.selectingByLabel.TryGetValue(counted, out var counters))
                Contribute(template, counters);
        }

        if (!pod.HasAffinity)
            return;
        var together = pod.Pod.Spec.Affinity?.PodAffinity;
        var apart = pod.Pod.Spec.Affinity?.PodAntiAffinity;
        for (var i = 0; i < pod.RequiredAntiAffinity.Count; i++)
            this.Carry(template, pod.RequiredAntiAffinity[i], apart!.RequiredDuringSchedulingIgnoredDuringExecution[i], 0);
        for (var i = 0; i < pod.RequiredAffinity.Count; i++)
            this.Carry(template, pod.RequiredAffinity[i], together!.RequiredDuringSchedulingIgnoredDuringExecution[i], RequiredWeight);
        this.Carry(template, pod.PreferredAffinity, together?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, 1);
        this.Carry(template, pod.PreferredAntiAffinity, apart?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, -1);
    }

    /// <summary>The counter of all Pods that a predicate selects, filled from those that are placed.</summary>
    /// <param name="key">What it counts, as a value.</param>
    /// <param name="counts">The predicate.</param>
    /// <param name="label">What every Pod has that it counts; null when there is no such label.</param>
    /// <param name="mask">The nodes whose Pods count; null for all.</param>
    public DomainCounter Selecting(CounterKey key, Func<PodInfo, bool> counts, CountedLabel? label, Func<bool[]?> mask)
    {
        if (this.counters.TryGetValue(key, out var counter))
            return counter;
        counter = new DomainCounter(key.IsPerNode ? this.TopologyByNode(key.TopologyKey) : this.TopologyOf(key.TopologyKey), mask());
        this.counters.Add(key, counter);
        (label is { } anchor ? ListOf(this.selectingByLabel, anchor) : this.selecting).Add((counts, counter));
        var counted = new List<PodTemplate>();
        foreach (var template in label is { } known ? ListOf(this.templatesByLabel, known) : this.templates)
        {
            if (!counts(template.Pod))
                continue;
            template.Contributions.Add(new Contribution(counter, 1));
            counted.Add(template);
        }

        this.fill(counted, counter);
        return counter;
    }

    private static void Contribute(PodTemplate template, List<(Func<PodInfo, bool> Counts, DomainCounter Counter)> counters)
    {
        foreach (var (counts, counter) in counters)
        {
            if (counts(template.Pod))
                template.Contributions.Add(new Contribution(counter, 1));
        }
    }

    private static List<T> ListOf<T>(Dictionary<CountedLabel, List<T>> lists, CountedLabel label)
    {
        if (!lists.TryGetValue(label, out var list))
            lists.Add(label, list = []);
        return list;
    }

    private Topology TopologyByNode(string key)
    {
        if (!this.topologiesByNode.TryGetValue(key, out var topology))
            this.topologiesByNode.Add(key, topology = Topology.ByNode(this.cluster.Nodes.Count, node => this.cluster.Nodes[node].Labels.GetValueOrDefault(key)));
        return topology;
    }

    private void Carry(PodTemplate template, IReadOnlyList<AffinityTerm> terms, EquatableArray<WeightedPodAffinityTerm> sources, int sign)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Weight != 0)
                this.Carry(template, terms[i], sources[i].PodAffinityTerm, sign * terms[i].Weight);
        }
    }

    private void Carry(PodTemplate template, AffinityTerm term, PodAffinityTerm source, int weight)
    {
        var key = new CarryingPods(template.Pod.Namespace, source, weight);
        if (!this.carriedByKey.TryGetValue(key, out var entry))
        {
            entry = new CarriedTerm(term, weight, new DomainCounter(this.TopologyOf(term.TopologyKey), null));
            this.carriedByKey.Add(key, entry);
            this.carried.Add(entry);
        }

        template.Contributions.Add(new Contribution(entry.Carriers, 1));
    }
}
