using System;
using System.Collections.Generic;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Finds a node that would have room if Pods of lower priority went, and the fewest and least important of them. Source: <c>pkg/scheduler/framework/preemption</c> and
/// <c>pkg/scheduler/framework/plugins/defaultpreemption</c>.
/// </summary>
/// <param name="minCandidatePercentage">How many of the nodes in question are tried at least, in percent.</param>
/// <param name="minCandidates">How many are tried at least.</param>
public sealed class DefaultPreemption(int minCandidatePercentage = 10, int minCandidates = 100) : IPostFilterPlugin
{
    private const string MessagePrefix = "preemption: ";
    private static readonly PluginStatus NotHelpful = PluginStatus.Unresolvable("Preemption is not helpful for scheduling");
    private static readonly PluginStatus NeverPreempts = PluginStatus.Unschedulable(MessagePrefix + "not eligible due to preemptionPolicy=Never.");
    private static readonly PluginStatus WaitsForVictim = PluginStatus.Unschedulable(MessagePrefix + "not eligible due to a terminating pod on the nominated node.");

    /// <inheritdoc/>
    public string Name => nameof(DefaultPreemption);

    /// <inheritdoc/>
    public PostFilterResult PostFilter(FailedCycle cycle)
    {
        if (WhyNotEligible(cycle) is { } reason)
            return new() { Status = reason };
        var nodes = cycle.Cluster.Nodes;
        var potential = new List<NodeInfo>();
        foreach (var node in nodes)
        {
            if (cycle.StatusOf(node).Code == PluginStatusCode.Unschedulable)
                potential.Add(node);
        }

        var failures = new FitErrorText(nodes.Count);
        failures.Count(NotHelpful, nodes.Count - potential.Count);
        var candidates = this.FindCandidates(cycle, potential, failures);
        if (candidates.Count == 0)
            return new() { Status = PluginStatus.Unschedulable(MessagePrefix + failures.ToText()), ClearsNomination = true };
        var best = PreemptionChoice.Best(candidates);
        return new() { Status = PluginStatus.Success, NominatedNode = best.Node.Name, Victims = best.Victims.ToEquatableArray() };
    }

    private static PluginStatus? WhyNotEligible(FailedCycle cycle)
    {
        if (cycle.Pod.Pod.Spec.PreemptionPolicy == "Never")
            return NeverPreempts;
        if (cycle.Cluster.Nominations.NodeFor(cycle.Pod) is not { } name || cycle.Cluster.FindNode(name) is not { } node)
            return null;
        if (cycle.StatusOf(node).Code == PluginStatusCode.UnschedulableAndUnresolvable)
            return null;
        foreach (var other in node.Pods)
        {
            if (other.Priority < cycle.Pod.Priority && other.IsTerminating && IsBeingPreempted(other))
                return WaitsForVictim;
        }

        return null;
    }

    private static bool IsBeingPreempted(PodInfo pod)
    {
        foreach (var condition in pod.Pod.Status.Conditions)
        {
            if (condition is { Type: "DisruptionTarget", Status: "True", Reason: "PreemptionByScheduler" })
                return true;
        }

        return false;
    }

    /// <summary>Those that break no budget come first.</summary>
    private List<PreemptionCandidate> FindCandidates(FailedCycle cycle, List<NodeInfo> potential, FitErrorText failures)
    {
        var wanted = Math.Min(potential.Count, Math.Max(potential.Count * minCandidatePercentage / 100, minCandidates));
        var lawful = new List<PreemptionCandidate>();
        var violating = new List<PreemptionCandidate>();
        foreach (var node in potential)
        {
            if (lawful.Count > 0 && lawful.Count + violating.Count >= wanted)
                break;
            var status = PreemptionTrial.Run(cycle, node, out var candidate);
            if (candidate is null)
                failures.Count(status);
            else if (candidate.Violations == 0)
                lawful.Add(candidate);
            else
                violating.Add(candidate);
        }

        lawful.AddRange(violating);
        return lawful;
    }
}
