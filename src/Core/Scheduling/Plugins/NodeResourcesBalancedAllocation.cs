using System;
using System.Collections.Generic;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Prefers nodes whose resources are used more evenly with the Pod than without it. Source: <c>pkg/scheduler/framework/plugins/noderesources/balanced_allocation.go</c>.
/// </summary>
/// <param name="resources">The resources that count; null for CPU and memory.</param>
public sealed class NodeResourcesBalancedAllocation(IReadOnlyList<ResourceWeight>? resources = null) : IScorePlugin
{
    private const long NoChange = 50;
    private readonly IReadOnlyList<ResourceWeight> resources = resources ?? ResourceShare.CpuAndMemory;

    /// <inheritdoc/>
    public string Name => nameof(NodeResourcesBalancedAllocation);

    /// <inheritdoc/>
    public ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible)
    {
        foreach (var resource in this.resources)
        {
            if (pod.CountedRequests[resource.Resource] != 0)
                return ScorePreparation.Run(new BalanceScorer(pod.CountedRequests, this.resources));
        }

        return ScorePreparation.Skip;
    }

    /// <summary>The taken share of a resource, from 0 to 1.</summary>
    internal static double Fraction(long taken, long capacity) => Math.Min(1.0, (double)taken / capacity);

    /// <summary>How even two shares are, from 0 to 100.</summary>
    internal static long Balance(double first, double second) => Balance(Math.Abs((first - second) / 2));

    /// <summary>The score by how even the shares are without the Pod and with it.</summary>
    internal static long Score(long before, long after) => NoChange + ((NoChange + after - before) / 2);

    private static long Balance(double deviation) => (long)((1 - deviation) * NodeScorer.MaxScore);

    private sealed class BalanceScorer(ResourceVector wanted, IReadOnlyList<ResourceWeight> resources) : NodeScorer
    {
        private readonly double[] before = new double[resources.Count];
        private readonly double[] after = new double[resources.Count];

        public override long Score(NodeInfo node)
        {
            var count = 0;
            foreach (var resource in resources)
            {
                var request = wanted[resource.Resource];
                var capacity = node.Allocatable[resource.Resource];
                if (!ResourceShare.Counts(resource.Resource, capacity, request))
                    continue;
                var taken = node.Requested[resource.Resource];
                this.before[count] = Fraction(taken, capacity);
                this.after[count] = Fraction(taken + request, capacity);
                count++;
            }

            return NodeResourcesBalancedAllocation.Score(Balance(this.before, count), Balance(this.after, count));
        }

        /// <summary>100 when all fractions are equal, less by their standard deviation.</summary>
        private static long Balance(double[] fractions, int count)
        {
            if (count < 2)
                return MaxScore;
            if (count == 2)
                return NodeResourcesBalancedAllocation.Balance(fractions[0], fractions[1]);
            var sum = 0.0;
            for (var i = 0; i < count; i++)
                sum += fractions[i];
            var mean = sum / count;
            var squares = 0.0;
            for (var i = 0; i < count; i++)
                squares += (fractions[i] - mean) * (fractions[i] - mean);
            return NodeResourcesBalancedAllocation.Balance(Math.Sqrt(squares / count));
        }
    }
}
