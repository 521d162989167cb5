using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Scheduling.Plugins;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>Looks for the smallest changes that give a pending Pod a node. What a change does is tried out, not guessed.</summary>
internal sealed class SuggestionFinder(SchedulingProfile profile, ClusterState cluster, PodInfo pod)
{
    internal EquatableArray<Suggestion> Find(IReadOnlyList<NodeExplanation> nodes, FilterTrial trial)
    {
        if (!trial.Refusals.IsEmpty)
            return [];
        Suggestion?[] found = [this.FindRequests(nodes), this.FindTolerations(nodes), this.FindMaxSkew(nodes, trial), .. this.FindNodes()];
        return found.Where(s => s is not null).Select(s => s!).ToEquatableArray();
    }

    /// <summary>
    /// The node where the largest share of a request that would have to go is the smallest. Nodes that are kept for other Pods are passed over: what they lack depends on whether those come.
    /// </summary>
    private LowerRequests? FindRequests(IReadOnlyList<NodeExplanation> nodes)
    {
        LowerRequests? best = null;
        var bestShare = double.MaxValue;
        foreach (var node in nodes)
        {
            if (!FailsOnlyIn(node, nameof(NodeResourcesFit)) || cluster.Nominations.On(node.Node).Count > 0 || node.Failures[0].Shortages.Any(s => s.Resource == ResourceNames.Pods || s.Free <= 0))
                continue;
            var share = node.Failures[0].Shortages.Max(s => (double)s.Missing / s.Requested);
            if (share >= bestShare)
                continue;
            bestShare = share;
            best = new(node.Node, node.Failures[0].Shortages);
        }

        return best;
    }

    /// <summary>The node with the fewest taints in the way.</summary>
    private AddTolerations? FindTolerations(IReadOnlyList<NodeExplanation> nodes)
    {
        AddTolerations? best = null;
        foreach (var explanation in nodes)
        {
            if (!FailsOnlyIn(explanation, nameof(TaintToleration)) && !FailsOnlyIn(explanation, nameof(NodeUnschedulable)))
                continue;
            var node = cluster.FindNode(explanation.Node)!;
            var missing = this.UntoleratedOn(node).Select(t => new Toleration { Key = t.Key, Operator = "Equal", Value = t.Value, Effect = t.Effect }).ToEquatableArray();
            if ((best is null || missing.Count < best.Tolerations.Count)
                && this.Fits(node, pod.Pod.Spec with { Tolerations = [.. pod.Tolerations, .. missing] }))
                best = new(node.Name, missing);
        }

        return best;
    }

    private IEnumerable<Taint> UntoleratedOn(NodeInfo node)
    {
        IEnumerable<Taint> taints = node.Taints.Where(t => t.Effect is Tolerations.NoSchedule or Tolerations.NoExecute);
        if (node.Node.Spec.Unschedulable == true && !node.Taints.Any(t => t.Key == NodeUnschedulable.Taint.Key && t.Effect == NodeUnschedulable.Taint.Effect))
            taints = taints.Append(NodeUnschedulable.Taint);
        return taints.Where(t => !pod.Tolerations.Tolerate(t));
    }

    /// <summary>The one constraint and the least maxSkew with which a node fits that nothing but spreading refuses.</summary>
    private RaiseMaxSkew? FindMaxSkew(IReadOnlyList<NodeExplanation> nodes, FilterTrial trial)
    {
        if (trial.Filters.Entries.Select(e => e.Filter).OfType<SpreadFilter>().FirstOrDefault() is not { } filter)
            return null;
        var constraints = pod.Pod.Spec.TopologySpreadConstraints;
        var hard = Enumerable.Range(0, constraints.Count).Where(i => constraints[i].WhenUnsatisfiable == PodTopologySpread.DoNotSchedule).ToList();
        RaiseMaxSkew? best = null;
        foreach (var explanation in nodes)
        {
            if (!FailsOnlyIn(explanation, nameof(PodTopologySpread)) || filter.SkewsOn(cluster.FindNode(explanation.Node)!) is not { } skews || skews.Length != hard.Count)
                continue;
            var broken = Enumerable.Range(0, skews.Length).Where(i => skews[i] > constraints[hard[i]].MaxSkew).ToList();
            if (broken.Count != 1)
                continue;
            var constraint = constraints[hard[broken[0]]];
            var candidate = new RaiseMaxSkew(constraint.TopologyKey, constraint.MaxSkew, skews[broken[0]]);
            if ((best is null || candidate.To - candidate.From < best.To - best.From) && this.Fits(cluster.FindNode(explanation.Node)!, this.WithMaxSkew(hard[broken[0]], candidate.To)))
                best = candidate;
        }

        return best;
    }

    private PodSpec WithMaxSkew(int index, int maxSkew)
    {
        var constraints = pod.Pod.Spec.TopologySpreadConstraints;
        return pod.Pod.Spec with { TopologySpreadConstraints = constraints.Select((c, i) => i == index ? c with { MaxSkew = maxSkew } : c).ToEquatableArray() };
    }

    /// <summary>For every kind of node there is: would the Pod fit if there were one more?</summary>
    private IEnumerable<AddNode> FindNodes()
    {
        var kinds = new SortedDictionary<string, Node>(StringComparer.Ordinal);
        var seen = new HashSet<Node>();
        foreach (var node in cluster.Nodes.OrderBy(n => n.Name, StringComparer.Ordinal).ToList())
        {
            var fresh = Fresh(node.Node);
            if (seen.Add(fresh))
                kinds.Add(node.Name, fresh);
        }

        foreach (var kind in kinds)
        {
            if (this.FitsOnNew(kind.Value))
                yield return new AddNode(kind.Key);
        }
    }

    /// <summary>The node as it would come from its pool: without Pods, not cordoned, without the taints that Kubernetes sets when something is wrong, under a name that is free.</summary>
    private static Node Fresh(Node node)
    {
        // No node can be called this: it is not a DNS name.
        const string Name = "(one more)";
        var labels = node.Metadata.Labels;
        return new Node
        {
            Metadata = new() { Name = Name, Labels = labels.ContainsKey(TopologyLabels.Hostname) ? labels.With(TopologyLabels.Hostname, Name) : labels },
            Spec = new() { Taints = node.Spec.Taints.Where(t => !t.Key.StartsWith("node.kubernetes.io/", StringComparison.Ordinal)).ToEquatableArray() },
            Status = new() { Allocatable = node.Status.Allocatable, DeclaredFeatures = node.Status.DeclaredFeatures },
        };
    }

    private bool FitsOnNew(Node node)
    {
        cluster.Set(node);
        try
        {
            return this.Fits(cluster.FindNode(node.Metadata.Name!)!, pod.Pod.Spec);
        }
        finally
        {
            cluster.RemoveNode(node.Metadata.Name!);
        }
    }

    private bool Fits(NodeInfo node, PodSpec spec)
    {
        var changed = new PodInfo(pod.Pod with { Spec = spec });
        var trial = new FilterTrial(profile, cluster, changed);
        return trial.Refusals.IsEmpty && trial.Filters.RunWithNominated(node, changed, cluster.Nominations, out _).IsSuccess;
    }

    private static bool FailsOnlyIn(NodeExplanation node, string plugin) => node.Failures.Count == 1 && node.Failures[0].Plugin == plugin;
}
