using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>One constraint of a Pod's topology spread, prepared for being asked often. Source: <c>pkg/scheduler/framework/plugins/podtopologyspread/common.go</c>.</summary>
internal sealed class SpreadConstraint
{
    private readonly PodInfo pod;

    private SpreadConstraint(PodInfo pod, TopologySpreadConstraint constraint, LabelSelectorMatcher selector)
    {
        this.pod = pod;
        this.TopologyKey = constraint.TopologyKey;
        this.MaxSkew = constraint.MaxSkew;
        this.MinDomains = constraint.MinDomains ?? 1;
        this.Selector = selector;
        this.MatchesItself = selector.Matches(pod.Labels);
        this.IsHostname = constraint.TopologyKey == TopologyLabels.Hostname;
        this.HonorsAffinity = constraint.NodeAffinityPolicy is null or "Honor";
        this.HonorsTaints = constraint.NodeTaintsPolicy == "Honor";
    }

    internal string TopologyKey { get; }

    internal int MaxSkew { get; }

    internal int MinDomains { get; }

    internal LabelSelectorMatcher Selector { get; }

    internal bool IsHostname { get; }

    /// <summary>True when Pods on nodes that the Pod's node affinity excludes do not count.</summary>
    internal bool HonorsAffinity { get; }

    /// <summary>True when Pods on nodes with taints that the Pod does not tolerate do not count.</summary>
    internal bool HonorsTaints { get; }

    /// <summary>True when the Pod that is being placed is one of those that are counted.</summary>
    internal bool MatchesItself { get; }

    /// <summary>The Pod's own constraints of one kind.</summary>
    internal static List<SpreadConstraint> Own(PodInfo pod, string whenUnsatisfiable)
    {
        var result = new List<SpreadConstraint>();
        foreach (var constraint in pod.Pod.Spec.TopologySpreadConstraints)
        {
            if (constraint.WhenUnsatisfiable == whenUnsatisfiable)
                result.Add(new SpreadConstraint(pod, constraint, LabelSelectorMatcher.Of(constraint.LabelSelector)));
        }

        return result;
    }

    /// <summary>Constraints that hold for Pods without constraints of their own; they count the Pods of the same Services and controller.</summary>
    internal static List<SpreadConstraint> Default(PodInfo pod, EquatableArray<TopologySpreadConstraint> constraints, string whenUnsatisfiable, SpreadingOwners owners)
    {
        var result = new List<SpreadConstraint>();
        LabelSelectorMatcher? selector = null;
        foreach (var constraint in constraints)
        {
            if (constraint.WhenUnsatisfiable != whenUnsatisfiable)
                continue;
            selector ??= owners.SelectorOf(pod);
            if (selector.IsEmpty)
                return result;
            result.Add(new SpreadConstraint(pod, constraint, selector));
        }

        return result;
    }

    /// <summary>True when the Pods of a node count: by the constraint's policies, those of nodes that the Pod cannot use may not.</summary>
    internal bool Includes(NodeInfo node) =>
        (!this.HonorsAffinity || this.pod.NodeAffinity.Matches(node))
        && (!this.HonorsTaints || this.pod.Tolerations.FirstUntolerated(node.Taints) is null);

    /// <summary>How many of a node's Pods count: those of the Pod's namespace that are selected and not being deleted. An empty selector counts none.</summary>
    internal int Count(NodeInfo node)
    {
        if (this.Selector.IsEmpty)
            return 0;
        var count = 0;
        var pods = node.Pods;
        for (var i = 0; i < pods.Count; i++)
        {
            var other = pods[i];
            if (!other.IsTerminating && string.Equals(other.Namespace, this.pod.Namespace, StringComparison.Ordinal) && this.Selector.Matches(other.Labels))
                count++;
        }

        return count;
    }

    /// <summary>True when the node has the labels of all constraints.</summary>
    internal static bool AllKeysOn(NodeInfo node, List<SpreadConstraint> constraints)
    {
        foreach (var constraint in constraints)
        {
            if (!node.Labels.ContainsKey(constraint.TopologyKey))
                return false;
        }

        return true;
    }
}
