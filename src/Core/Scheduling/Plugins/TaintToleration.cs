using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Keeps Pods off nodes whose taints they do not tolerate, and prefers nodes with fewer soft taints. Source: <c>pkg/scheduler/framework/plugins/tainttoleration</c>.</summary>
public sealed class TaintToleration : IFilterPlugin, IScorePlugin
{
    private static readonly PluginStatus Untolerated = PluginStatus.Unresolvable("node(s) had untolerated taint(s)");

    /// <inheritdoc/>
    public string Name => nameof(TaintToleration);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster) => FilterPreparation.Run(new TaintFilter(pod.Tolerations));

    /// <inheritdoc/>
    public ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible) =>
        ScorePreparation.Run(new SoftTaintScorer(pod.Tolerations.Where(t => t.Effect is null or "" or Tolerations.PreferNoSchedule).ToEquatableArray()));

    private sealed class TaintFilter(EquatableArray<Toleration> tolerations) : NodeFilter
    {
        public override PluginStatus Filter(NodeInfo node) => tolerations.FirstUntolerated(node.Taints) is null ? PluginStatus.Success : Untolerated;
    }

    private sealed class SoftTaintScorer(EquatableArray<Toleration> tolerations) : NodeScorer
    {
        public override long Score(NodeInfo node)
        {
            var count = 0L;
            foreach (var taint in node.Taints)
            {
                if (taint.Effect == Tolerations.PreferNoSchedule && !tolerations.Tolerate(taint))
                    count++;
            }

            return count;
        }

        public override void Normalize(IReadOnlyList<NodeInfo> nodes, long[] scores) => NormalizeByMaximum(scores, reverse: true);
    }
}
