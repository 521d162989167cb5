using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Columns;

/// <summary>Finds out what one template looks at. Counters that other templates read already are shared.</summary>
internal sealed class ReadingBuilder
{
    private readonly PodInfo pod;
    private readonly ClusterState cluster;
    private readonly CounterSet counters;
    private readonly List<Topology> topologies = [];
    private readonly List<DomainCounter> forbiddenDomains = [];
    private readonly List<DomainCounter> forbiddenNodes = [];
    private readonly List<Preference> domainPreferences = [];
    private readonly List<Preference> nodePreferences = [];
    private int locals;

    private ReadingBuilder(PodInfo pod, ClusterState cluster, CounterSet counters)
    {
        this.pod = pod;
        this.cluster = cluster;
        this.counters = counters;
    }

    /// <summary>The reading of a template; null when only the plain plugins can place it among the nodes as they are.</summary>
    public static Reading? Build(PodInfo pod, ClusterState cluster, CounterSet counters, PodTopologySpread spread)
    {
        var hard = spread.ConstraintsOf(pod, cluster, PodTopologySpread.DoNotSchedule);
        var soft = spread.ConstraintsOf(pod, cluster, PodTopologySpread.ScheduleAnyway);
        var builder = new ReadingBuilder(pod, cluster, counters);
        if (!hard.TrueForAll(IsReadable) || !soft.TrueForAll(IsReadable))
            return null;
        var isStrict = !pod.Pod.Spec.TopologySpreadConstraints.IsEmpty;
        return isStrict || soft.TrueForAll(builder.HasNoEmptyValue) ? builder.Build(hard, soft, isStrict) : null;
    }

    private static bool IsReadable(SpreadConstraint constraint) => constraint.Selector.Error is null;

    private static EquatableArray<string> KeysOf(List<SpreadConstraint> constraints) => constraints.ConvertAll(constraint => constraint.TopologyKey).ToEquatableArray();

    /// <summary>
    /// False when a node has the empty text for the label: Kubernetes' default spreading takes nodes without the label for nodes with that value, which nothing here does.
    /// </summary>
    private bool HasNoEmptyValue(SpreadConstraint constraint) => !this.counters.TopologyOf(constraint.TopologyKey).HasEmptyValue;

    private Reading Build(List<SpreadConstraint> hard, List<SpreadConstraint> soft, bool isStrict)
    {
        var hardSpread = hard.ConvertAll(constraint => this.Hard(constraint, KeysOf(hard), hard));
        var softSpread = soft.ConvertAll(constraint => this.Soft(constraint, isStrict ? KeysOf(soft) : [], isStrict ? soft : []));
        var required = this.RequiredTerms();
        this.ReadOwnTerms();
        foreach (var carried in this.counters.Carried)
        {
            if (carried.Term.Matches(this.pod, this.cluster.NamespaceLabels(this.pod.Namespace)))
                this.Heed(carried.Carriers, carried.Weight);
        }

        var preferenceLocal = this.nodePreferences.Count > 0 ? this.locals++ : -1;
        return new Reading
        {
            Hard = hardSpread.ToArray(),
            Soft = softSpread.ToArray(),
            IgnoresUnlabelled = isStrict,
            Required = required,
            MatchesItself = this.MatchesOwnTerms(this.pod),
            ForbiddenDomains = this.forbiddenDomains.ToArray(),
            ForbiddenNodes = this.forbiddenNodes.ToArray(),
            DomainPreferences = this.domainPreferences.ToArray(),
            NodePreferences = this.nodePreferences.ToArray(),
            Topologies = this.topologies.ToArray(),
            PreferenceLocal = preferenceLocal,
            LocalCount = this.locals,
        };
    }

    private HardSpread Hard(SpreadConstraint constraint, EquatableArray<string> keys, List<SpreadConstraint> all)
    {
        var counter = this.Spread(constraint, keys, all, perNode: false);
        return new HardSpread(this.Place(counter), constraint.MaxSkew, constraint.MinDomains, constraint.MatchesItself);
    }

    private SoftSpread Soft(SpreadConstraint constraint, EquatableArray<string> keys, List<SpreadConstraint> all)
    {
        var counter = this.Spread(constraint, keys, all, constraint.IsHostname);
        return new SoftSpread(this.Place(counter), constraint.MaxSkew, constraint.IsHostname);
    }

    /// <summary>The counter of a constraint. Soft constraints on host names count each node by itself, whatever the policies say.</summary>
    private DomainCounter Spread(SpreadConstraint constraint, EquatableArray<string> keys, List<SpreadConstraint> all, bool perNode)
    {
        var spec = this.pod.Pod.Spec;
        var honorsAffinity = !perNode && constraint.HonorsAffinity && !this.pod.NodeAffinity.IsEmpty;
        var honorsTaints = !perNode && constraint.HonorsTaints;
        var masks = honorsAffinity || honorsTaints || (!perNode && keys.Count > 1);
        var key = new CounterKey
        {
            Pods = new SelectedPods(this.pod.Namespace, constraint.Selector.ToString()),
            TopologyKey = constraint.TopologyKey,
            IsPerNode = perNode,
            RequiredKeys = masks ? keys : [],
            NodeSelector = honorsAffinity ? spec.NodeSelector : default,
            NodeAffinity = honorsAffinity ? spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution : null,
            HonorsTaints = honorsTaints,
            Tolerations = honorsTaints ? spec.Tolerations : default,
        };
        var selector = constraint.Selector;
        var ns = this.pod.Namespace;
        return this.counters.Selecting(
            key,
            other => !selector.IsEmpty && !other.IsTerminating && string.Equals(other.Namespace, ns, StringComparison.Ordinal) && selector.Matches(other.Labels),
            selector.FirstEquality is { } label ? new CountedLabel(ns, label.Key, label.Value) : null,
            () => masks ? this.Mask(constraint, all) : null);
    }

    private bool[] Mask(SpreadConstraint constraint, List<SpreadConstraint> all)
    {
        var mask = new bool[this.cluster.Nodes.Count];
        for (var node = 0; node < mask.Length; node++)
            mask[node] = SpreadConstraint.AllKeysOn(this.cluster.Nodes[node], all) && constraint.Includes(this.cluster.Nodes[node]);
        return mask;
    }

    private CellCount[] RequiredTerms()
    {
        var terms = this.pod.RequiredAffinity;
        var result = new CellCount[terms.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var sources = this.pod.Pod.Spec.Affinity!.PodAffinity!.RequiredDuringSchedulingIgnoredDuringExecution;
            result[i] = this.Place(this.Matching(terms[i].TopologyKey, sources, this.MatchesOwnTerms));
        }

        return result;
    }

    private bool MatchesOwnTerms(PodInfo other)
    {
        foreach (var term in this.pod.RequiredAffinity)
        {
            if (!term.MatchesRunning(other, this.cluster))
                return false;
        }

        return true;
    }

    private void ReadOwnTerms()
    {
        var affinity = this.pod.Pod.Spec.Affinity;
        for (var i = 0; i < this.pod.RequiredAntiAffinity.Count; i++)
            this.Heed(this.pod.RequiredAntiAffinity[i], affinity!.PodAntiAffinity!.RequiredDuringSchedulingIgnoredDuringExecution[i], 0);
        this.Prefer(this.pod.PreferredAffinity, affinity?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, 1);
        this.Prefer(this.pod.PreferredAntiAffinity, affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, -1);
    }

    private void Prefer(IReadOnlyList<AffinityTerm> terms, EquatableArray<WeightedPodAffinityTerm> sources, int sign)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Weight != 0)
                this.Heed(terms[i], sources[i].PodAffinityTerm, sign * terms[i].Weight);
        }
    }

    private void Heed(AffinityTerm term, PodAffinityTerm source, int weight) =>
        this.Heed(this.Matching(term.TopologyKey, [source], other => term.MatchesRunning(other, this.cluster)), weight);

    private DomainCounter Matching(string topologyKey, EquatableArray<PodAffinityTerm> terms, Func<PodInfo, bool> matches) =>
        this.counters.Selecting(new CounterKey { Pods = new MatchingPods(this.pod.Namespace, terms), TopologyKey = topologyKey }, matches, null, () => null);

    /// <summary>Takes a counter into account: a weight of 0 forbids its domains, any other one makes them better or worse.</summary>
    private void Heed(DomainCounter counter, int weight)
    {
        var perNode = counter.Topology.IsPerNode;
        if (!perNode)
            this.Divide(counter.Topology);
        if (weight == 0)
            (perNode ? this.forbiddenNodes : this.forbiddenDomains).Add(counter);
        else
            (perNode ? this.nodePreferences : this.domainPreferences).Add(new Preference(counter, weight));
    }

    private CellCount Place(DomainCounter counter)
    {
        if (counter.Topology.IsPerNode)
            return new CellCount(counter, this.locals++);
        this.Divide(counter.Topology);
        return new CellCount(counter, -1);
    }

    private void Divide(Topology topology)
    {
        if (!this.topologies.Contains(topology))
            this.topologies.Add(topology);
    }
}
