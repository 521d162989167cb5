using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>One decision, from the first filter to the assumed placement.</summary>
/// <param name="profile">The plugins.</param>
/// <param name="cluster">The cluster; it is left as it is when the cycle is a trial.</param>
/// <param name="sampling">How many nodes are looked at.</param>
/// <param name="hostSelection">How ties are broken.</param>
/// <param name="pod">The Pod.</param>
/// <param name="detail">True to keep scores and refusals.</param>
/// <param name="preempts">True to look for a way out when no node is feasible.</param>
/// <param name="trial">True to decide without acting on it.</param>
internal sealed class SchedulingCycle(
    SchedulingProfile profile, ClusterState cluster, NodeSampling sampling, HostSelection hostSelection, PodInfo pod, bool detail, bool preempts, bool trial = false)
{
    private readonly NodeFilters filters = new();
    private readonly NodeStatuses statuses = new(cluster);
    private readonly HashSet<string> prepared = new(StringComparer.Ordinal);

    internal Decision Run()
    {
        if (pod.IsTerminating)
            return new Decision { Message = "skip schedule deleting pod: " + pod.Key };
        foreach (var entry in profile.Plugins)
        {
            if (entry.Plugin is IPreEnqueuePlugin plugin && plugin.PreEnqueue(pod) is { IsSuccess: false } status)
                return new Decision { Message = status.Message, RejectedBy = [plugin.Name] };
        }

        if (cluster.Nodes.Count == 0)
        {
            this.ClearNomination();
            return new Decision { Message = "no nodes available to schedule pods" };
        }

        if (this.PreFilter(out var nodeNames) is { } rejection)
        {
            return rejection.Code == PluginStatusCode.Error
                ? this.Fail(rejection.Message)
                : this.PostFilter(rejection.Message);
        }

        var feasible = new List<NodeInfo>();
        if (this.Filter(nodeNames, feasible) is { } failure)
            return this.Fail(failure);
        if (feasible.Count == 0)
            return this.PostFilter("");
        if (feasible.Count == 1)
            return this.Assume(feasible[0], feasible, []);
        var scores = new ScoreTable(feasible);
        return scores.Fill(profile, pod, cluster, detail) is { } problem
            ? this.Fail(problem)
            : this.Assume(feasible[hostSelection.Select(feasible, scores.Totals)], feasible, detail ? scores.ToNodeScores() : []);
    }

    /// <summary>Prepares all filters; a refusal that no node can heal ends it at once, another one only after the rest had its say.</summary>
    private PluginStatus? PreFilter(out HashSet<string>? nodeNames)
    {
        nodeNames = null;
        PluginStatus? rejection = null;
        var naming = new List<string>();
        foreach (var entry in profile.Plugins)
        {
            if (entry.Plugin is not IFilterPlugin plugin)
                continue;
            var preparation = plugin.PreFilter(pod, cluster);
            this.prepared.Add(plugin.Name);
            if (preparation.Status.Code == PluginStatusCode.Error)
                return PluginStatus.Error("running PreFilter plugin \"" + plugin.Name + "\": " + preparation.Status.Message);
            if (!preparation.Status.IsSuccess)
            {
                rejection = preparation.Status;
                this.statuses.SetImplicit(rejection, plugin.Name);
                if (rejection.Code == PluginStatusCode.UnschedulableAndUnresolvable)
                    return rejection;
            }

            if (preparation.Filter is not null)
                this.filters.Add(plugin.Name, preparation.Filter);
            if (preparation.NodeNames is null)
                continue;
            naming.Add(plugin.Name);
            if (nodeNames is null)
                nodeNames = new(preparation.NodeNames, StringComparer.Ordinal);
            else
                nodeNames.IntersectWith(preparation.NodeNames);
            if (nodeNames.Count == 0)
                return this.RejectAll(naming);
        }

        if (rejection is null && nodeNames is not null)
            this.statuses.SetImplicit(PluginStatus.Unresolvable("node(s) didn't satisfy plugin(s) [" + Names(naming) + "]"), naming[0]);
        return rejection;
    }

    private PluginStatus RejectAll(List<string> naming)
    {
        var status = PluginStatus.Unresolvable(naming.Count == 1
            ? "node(s) didn't satisfy plugin " + naming[0]
            : "node(s) didn't satisfy plugin(s) [" + Names(naming) + "] simultaneously");
        this.statuses.SetImplicit(status, naming[naming.Count - 1]);
        return status;
    }

    private static string Names(List<string> naming) => string.Join(" ", naming.OrderBy(n => n, StringComparer.Ordinal));

    /// <summary>Asks the nodes, the one that is kept for the Pod first. Returns why the decision cannot be made; null when it can.</summary>
    private string? Filter(HashSet<string>? nodeNames, List<NodeInfo> feasible)
    {
        if (cluster.Nominations.NodeFor(pod) is { } nominated && cluster.FindNode(nominated) is { } kept)
        {
            if (this.Ask(kept, feasible) is { } failure)
                return failure;
            if (feasible.Count > 0)
                return null;
        }

        var nodes = nodeNames is null ? cluster.Nodes : cluster.Nodes.Where(n => nodeNames.Contains(n.Name)).ToList();
        var enough = sampling.Enough(nodes.Count);
        var start = sampling.StartIn(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (this.Ask(nodes[(start + i) % nodes.Count], feasible) is { } failure)
                return failure;
            if (feasible.Count <= enough)
                continue;
            feasible.RemoveAt(enough);
            break;
        }

        sampling.MoveOn(feasible.Count + this.statuses.Count, cluster.Nodes.Count);
        return null;
    }

    private string? Ask(NodeInfo node, List<NodeInfo> feasible)
    {
        var status = this.filters.RunWithNominated(node, pod, cluster.Nominations, out var plugin);
        if (status.IsSuccess)
            feasible.Add(node);
        else if (status.IsRejection)
            this.statuses.Set(node, status, plugin);
        else
            return "running \"" + plugin + "\" filter plugin: " + status.Message;
        return null;
    }

    private Decision Assume(NodeInfo node, List<NodeInfo> feasible, EquatableArray<NodeScores> scores)
    {
        if (!trial)
        {
            this.filters.Reserve(node);
            cluster.Nominations.Remove(pod.Key);
            cluster.Place(pod, node.Name);
        }

        return new Decision { Node = node.Name, Detail = this.Detail(feasible, scores) };
    }

    private Decision Fail(string message)
    {
        this.ClearNomination();
        return new Decision { Message = message, Detail = this.Detail([], []) };
    }

    private Decision PostFilter(string preFilterMessage)
    {
        var decision = new Decision { RejectedBy = this.statuses.RejectingPlugins(), Detail = this.Detail([], []) };
        var cycle = new FailedCycle(pod, cluster, this.filters, this.statuses, this.prepared);
        var reasons = new List<string>();
        foreach (var entry in profile.Plugins)
        {
            if (!preempts || entry.Plugin is not IPostFilterPlugin plugin)
                continue;
            var result = plugin.PostFilter(cycle);
            if (result.ClearsNomination)
                this.ClearNomination();
            if (result.Status.IsSuccess)
            {
                reasons.Clear();
                decision = decision with { NominatedNode = result.NominatedNode, Victims = result.Victims.Select(v => v.Key).ToEquatableArray() };
                this.Nominate(result.NominatedNode);
                break;
            }

            reasons.AddRange(result.Status.Reasons);
            if (result.Status.Code != PluginStatusCode.Unschedulable)
                break;
        }

        var postFilterMessage = string.Join(", ", reasons);
        return decision with
        {
            Message = preFilterMessage.Length > 0
                ? FitErrorText.ForPod(cluster.Nodes.Count, preFilterMessage, postFilterMessage)
                : this.statuses.CountReasons().ToText(postFilterMessage),
        };
    }

    private void Nominate(string? nodeName)
    {
        if (trial || nodeName is null)
            return;
        cluster.Nominations.RemoveBelow(nodeName, pod.Priority);
        cluster.Nominations.Add(pod, nodeName);
    }

    private void ClearNomination()
    {
        if (!trial)
            cluster.Nominations.Remove(pod.Key);
    }

    private DecisionDetail? Detail(List<NodeInfo> feasible, EquatableArray<NodeScores> scores) => detail
        ? new DecisionDetail
        {
            Feasible = feasible.Select(n => n.Name).OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray(),
            Rejected = this.statuses.ToRejections(),
            Scores = scores,
        }
        : null;
}
