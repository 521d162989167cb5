using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Scheduling;

namespace KubeDsl.Planning.WhatIf;

/// <summary>Finds out how many more Pods fit: places further Pods until one finds no node, and takes them off again.</summary>
internal sealed class RoomFinder
{
    private readonly PlacedCluster cluster;
    private readonly Dictionary<ObjectKey, int> planned;
    private readonly Dictionary<ObjectKey, int> placed;
    private readonly Dictionary<string, string> pools;

    internal RoomFinder(PlacedCluster cluster)
    {
        this.cluster = cluster;
        this.planned = cluster.Expansion.Pods.GroupBy(pod => pod.Workload).ToDictionary(group => group.Key, group => group.Count());
        this.placed = cluster.Pods.GroupBy(pod => pod.Workload).ToDictionary(group => group.Key, group => group.Count());
        this.pools = cluster.Nodes.ToDictionary(node => node.Name, node => node.Pool, StringComparer.Ordinal);
    }

    /// <summary>The room for a workload that is no DaemonSet.</summary>
    internal WorkloadRoom Find(KubernetesObject workload, CancellationToken cancellationToken)
    {
        var key = ObjectKey.Of(workload);
        var further = new FurtherPods(this.cluster.Environment, workload, CountOf(this.planned, key));
        var byNode = new Dictionary<string, int>(StringComparer.Ordinal);
        var decision = this.Fill(further, byNode, cancellationToken);
        return new()
        {
            Workload = key,
            Planned = CountOf(this.planned, key),
            Placed = CountOf(this.placed, key),
            More = byNode.Values.Sum(),
            MaxReplicas = this.cluster.Environment.AutoscalerOf(workload)?.Spec.MaxReplicas,
            Message = decision.Message,
            Pools = this.cluster.Environment.Pools.Select(pool => this.PoolOf(pool, byNode, decision)).ToEquatableArray(),
        };
    }

    private static int CountOf(Dictionary<ObjectKey, int> counts, ObjectKey key) => counts.TryGetValue(key, out var count) ? count : 0;

    /// <summary>Counts the Pods that fit by node, and tells why the next one does not.</summary>
    private Decision Fill(FurtherPods further, Dictionary<string, int> byNode, CancellationToken cancellationToken)
    {
        var (first, objects) = further.Next(0);
        return FreshVolumes.TryLeaveOut(first, objects, this.cluster.Expansion.Cluster) is { } plain
            ? this.FillAlike(plain, byNode, cancellationToken)
            : this.FillOneByOne(further, byNode, cancellationToken);
    }

    private Decision FillAlike(Pod pod, Dictionary<string, int> byNode, CancellationToken cancellationToken)
    {
        var scheduler = this.cluster.Scheduler;
        var template = scheduler.Register(pod);
        var filled = new List<int>();
        for (var node = scheduler.Place(template); node >= 0; node = scheduler.Place(template))
        {
            cancellationToken.ThrowIfCancellationRequested();
            filled.Add(node);
            Count(byNode, scheduler.NodeName(node));
        }

        var decision = this.Refusal(pod);
        foreach (var node in filled)
            scheduler.Remove(template, node);
        return decision;
    }

    private Decision FillOneByOne(FurtherPods further, Dictionary<string, int> byNode, CancellationToken cancellationToken)
    {
        var scheduler = this.cluster.Scheduler;
        var volumes = scheduler.Cluster.Storage.Volumes.ToList();
        var tried = new List<(Pod Pod, ClusterObjects Objects)>();
        Pod pod;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (pod, var objects) = further.Next(tried.Count);
            foreach (var value in objects.StorageClasses.Concat<KubernetesObject>(objects.PersistentVolumeClaims))
                this.Introduce(value);
            tried.Add((pod, objects));
            if (scheduler.TryPlace(pod) is not { } node)
                break;
            Count(byNode, node);
        }

        var decision = this.Refusal(pod);
        foreach (var entry in tried)
        {
            scheduler.Remove(entry.Pod);
            foreach (var claim in entry.Objects.PersistentVolumeClaims)
                scheduler.Remove(claim);
        }

        foreach (var volume in volumes)
            scheduler.Apply(volume);
        return decision;
    }

    /// <summary>Adds a claim, or a class unless the environment has it.</summary>
    private void Introduce(KubernetesObject value)
    {
        if (value is PersistentVolumeClaim || this.cluster.Scheduler.Cluster.Storage.FindClass(value.Metadata.Name ?? "") is null)
            this.cluster.Scheduler.Apply(value);
    }

    private Decision Refusal(Pod pod)
    {
        var decision = this.cluster.Scheduler.Schedule(pod, detail: true);
        if (decision.NominatedNode is not null)
            this.cluster.Scheduler.Remove(pod);
        return decision;
    }

    private static void Count(Dictionary<string, int> byNode, string node)
    {
        byNode.TryGetValue(node, out var count);
        byNode[node] = count + 1;
    }

    private PoolRoom PoolOf(NodePoolModel pool, Dictionary<string, int> byNode, Decision decision)
    {
        var reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in decision.Detail?.Rejected ?? default)
        {
            if (this.pools[entry.Key] != pool.Name)
                continue;
            foreach (var reason in entry.Value.Reasons)
            {
                reasons.TryGetValue(reason, out var count);
                reasons[reason] = count + 1;
            }
        }

        return new(pool.Name, pool.Nodes.Count, byNode.Where(entry => this.pools[entry.Key] == pool.Name).Sum(entry => entry.Value), new(reasons));
    }
}
