using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Resources;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Rules.Capacity;

/// <summary>KDSL0701: asks the scheduler whether a Pod finds room on a cluster in which nothing but DaemonSets runs. What fails for another reason than room is not its business.</summary>
internal static class NoNodeFitsRule
{
    /// <summary>What looks at a node before its resources are counted.</summary>
    private static readonly string[] Earlier = [nameof(NodeUnschedulable), nameof(NodeName), nameof(TaintToleration), nameof(Scheduling.Plugins.NodeAffinity), nameof(NodePorts)];

    internal static IEnumerable<Fault> Check(EnvironmentModel environment)
    {
        var cluster = EmptyCluster.Of(environment);
        if (cluster.Nodes.IsEmpty)
            yield break;
        foreach (var value in environment.Objects)
        {
            if (value is not DaemonSet && PodTemplate.Of(value) is { } template && Check(template, cluster) is { } fault)
                yield return fault;
        }
    }

    private static Fault? Check(PodTemplate template, ClusterObjects objects)
    {
        var scheduler = new Scheduler(objects);
        var pod = new Pod { Metadata = template.Metadata with { Name = template.Name, Namespace = template.Key.Namespace }, Spec = template.Spec };
        if (scheduler.Schedule(pod, detail: true) is not { IsPlaced: false, Detail: { } detail })
            return null;
        var full = detail.Rejected.Where(r => r.Value.Plugin == nameof(NodeResourcesFit)).Select(r => r.Key).ToList();
        if (full.Count == 0 || detail.Rejected.Any(r => r.Value.Plugin != nameof(NodeResourcesFit) && !Earlier.Contains(r.Value.Plugin, StringComparer.Ordinal)))
            return null;
        var requests = PodRequests.Of(pod, RequestOptions.PodLevel);
        var nodes = full.Select(name => scheduler.Cluster.FindNode(name)!).ToList();
        var lacking = requests.Where(r => nodes.All(n => Wanted(r.Key, r.Value) > Free(n, r.Key))).ToList();
        return lacking.Count == 0 ? null : Of(template, lacking[0].Key, lacking[0].Value, nodes);
    }

    private static Fault Of(PodTemplate template, string resource, Quantity requested, List<NodeInfo> nodes)
    {
        var largest = nodes.OrderByDescending(n => Free(n, resource)).ThenBy(n => n.Name, StringComparer.Ordinal).First();
        var free = Amount(resource, Free(largest, resource));
        var asking = template.Containers
            .Where(c => c.Container.Resources.Requests.ContainsKey(resource))
            .OrderByDescending(c => c.Container.Resources.Requests[resource])
            .FirstOrDefault();
        var own = asking is null ? Quantity.Zero : asking.Container.Resources.Requests[resource];
        var fitting = own - (requested - free);
        return new Fault
        {
            Rule = SchedulingRules.NoNodeFits,
            Place = asking is null ? template.At(template.Path) : template.At(asking.Path.Field("resources.requests").Key(resource)),
            Arguments = [template.Name, Words(resource, requested), largest.Name, Words(resource, free)],
            Suggestion = fitting.Sign > 0 ? fitting.ToString() : null,
        };
    }

    private static string Words(string resource, Quantity amount) => amount + " " + ResourceWords.InSentence(resource);

    private static long Free(NodeInfo node, string resource) => node.Allocatable[resource] - node.Requested[resource];

    /// <summary>As the scheduler counts: CPU in thousandths, the rest in units.</summary>
    private static long Wanted(string resource, Quantity amount) => resource == ResourceNames.Cpu ? amount.MilliValue : amount.Value;

    private static Quantity Amount(string resource, long counted) =>
        resource == ResourceNames.Cpu ? Quantity.FromMilli(counted) : ResourceWords.IsBytes(resource) ? Quantity.FromBytes(counted) : Quantity.FromUnits(counted);
}
