using System;
using System.Collections.Generic;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Takes nodes that have what the Pod requests, and scores them by how much is taken. Source: <c>pkg/scheduler/framework/plugins/noderesources/fit.go</c>.
/// </summary>
/// <param name="strategy">How nodes are scored; null for <see cref="LeastAllocated"/> of CPU and memory.</param>
/// <param name="ignoredResources">Extended resources that are not checked.</param>
/// <param name="ignoredResourceGroups">Domains of extended resources that are not checked.</param>
public sealed class NodeResourcesFit(
    ScoringStrategy? strategy = null,
    IReadOnlyCollection<string>? ignoredResources = null,
    IReadOnlyCollection<string>? ignoredResourceGroups = null) : IFilterPlugin, IScorePlugin
{
    /// <summary>The reason of a node that runs as many Pods as it may.</summary>
    public const string TooManyPods = "Too many pods";

    /// <summary>What the reason of a node that lacks a resource starts with; the resource follows.</summary>
    public const string InsufficientPrefix = "Insufficient ";

    private readonly HashSet<string> ignored = new(ignoredResources ?? [], StringComparer.Ordinal);
    private readonly HashSet<string> ignoredGroups = new(ignoredResourceGroups ?? [], StringComparer.Ordinal);

    /// <summary>How nodes are scored.</summary>
    public ScoringStrategy Strategy { get; } = strategy ?? new LeastAllocated();

    /// <inheritdoc/>
    public string Name => nameof(NodeResourcesFit);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster) => FilterPreparation.Run(new FitFilter(pod.Requests, this));

    /// <inheritdoc/>
    public ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible) =>
        ScorePreparation.Run(new StrategyScorer(pod.ScoredRequests, this.Strategy));

    /// <summary>What the node has too little of for the Pod, in the order of the reasons; empty when it has room.</summary>
    public IReadOnlyList<ResourceShortage> ShortagesOf(PodInfo pod, NodeInfo node)
    {
        var shortages = new List<ResourceShortage>();
        this.Collect(pod.Requests, node, shortages);
        return shortages;
    }

    private bool IsIgnored(string resource)
    {
        if ((this.ignored.Count == 0 && this.ignoredGroups.Count == 0) || !ResourceNames.IsExtended(resource))
            return false;
        return this.ignored.Contains(resource) || this.ignoredGroups.Contains(resource.Substring(0, resource.IndexOf('/')));
    }

    private void Collect(ResourceVector wanted, NodeInfo node, List<ResourceShortage> shortages)
    {
        var (allocatable, requested) = (node.Allocatable, node.Requested);
        if (node.Pods.Count + 1 > allocatable.Pods)
            shortages.Add(new(ResourceNames.Pods, 1, allocatable.Pods - node.Pods.Count, allocatable.Pods));
        Check(ResourceNames.Cpu, wanted.MilliCpu, allocatable.MilliCpu, requested.MilliCpu, shortages);
        Check(ResourceNames.Memory, wanted.Memory, allocatable.Memory, requested.Memory, shortages);
        Check(ResourceNames.EphemeralStorage, wanted.EphemeralStorage, allocatable.EphemeralStorage, requested.EphemeralStorage, shortages);
        foreach (var name in wanted.ScalarNames)
        {
            if (!this.IsIgnored(name))
                Check(name, wanted[name], allocatable[name], requested[name], shortages);
        }
    }

    private static void Check(string resource, long request, long allocatable, long requested, List<ResourceShortage> shortages)
    {
        if (request > 0 && request > allocatable - requested)
            shortages.Add(new(resource, request, allocatable - requested, allocatable));
    }

    private sealed class FitFilter(ResourceVector wanted, NodeResourcesFit plugin) : NodeFilter
    {
        private readonly List<ResourceShortage> shortages = [];

        public override PluginStatus Filter(NodeInfo node)
        {
            this.shortages.Clear();
            plugin.Collect(wanted, node, this.shortages);
            if (this.shortages.Count == 0)
                return PluginStatus.Success;

            // What is too big for the empty node is hopeless: no other Pod has to go for it.
            var reasons = new string[this.shortages.Count];
            var hopeless = false;
            for (var i = 0; i < reasons.Length; i++)
            {
                reasons[i] = this.shortages[i].Resource == ResourceNames.Pods ? TooManyPods : InsufficientPrefix + this.shortages[i].Resource;
                hopeless |= this.shortages[i].IsHopeless;
            }

            return hopeless ? PluginStatus.Unresolvable(reasons) : PluginStatus.Unschedulable(reasons);
        }
    }

    private sealed class StrategyScorer(ResourceVector wanted, ScoringStrategy strategy) : NodeScorer
    {
        private readonly long[] taken = new long[strategy.Resources.Count];
        private readonly long[] capacity = new long[strategy.Resources.Count];

        public override long Score(NodeInfo node)
        {
            for (var i = 0; i < this.taken.Length; i++)
            {
                var resource = strategy.Resources[i].Resource;
                var request = wanted[resource];
                var allocatable = node.Allocatable[resource];
                this.capacity[i] = ResourceShare.Counts(resource, allocatable, request) ? allocatable : 0;
                this.taken[i] = request + resource switch
                {
                    ResourceNames.Cpu => node.NonZeroMilliCpu,
                    ResourceNames.Memory => node.NonZeroMemory,
                    _ => node.Requested[resource],
                };
            }

            return strategy.Score(this.taken, this.capacity);
        }
    }
}
