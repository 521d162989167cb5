using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling;

/// <summary>The pending Pods for which nodes are kept since preemption made room. Source: <c>pkg/scheduler/backend/queue/nominator.go</c>.</summary>
public sealed class Nominations
{
    private readonly Dictionary<string, List<PodInfo>> podsByNode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> nodeByPod = new(StringComparer.Ordinal);

    /// <summary>The node that is kept for a Pod: by its own status or since it was tried here; null when none is.</summary>
    public string? NodeFor(PodInfo pod) => this.nodeByPod.TryGetValue(pod.Key, out var node) ? node : Own(pod);

    /// <summary>The node that is noted here for a Pod; null when none is, whatever its status says.</summary>
    /// <param name="podKey">Namespace and name, joined by a slash.</param>
    public string? NodeOf(string podKey) => this.nodeByPod.TryGetValue(podKey, out var node) ? node : null;

    /// <summary>The Pods that a node is kept for.</summary>
    public IReadOnlyList<PodInfo> On(string nodeName) => this.podsByNode.TryGetValue(nodeName, out var pods) ? pods : [];

    internal bool IsEmpty => this.nodeByPod.Count == 0;

    /// <summary>True when a node is kept for the Pod since it was tried here.</summary>
    internal bool Contains(string podKey) => this.nodeByPod.ContainsKey(podKey);

    /// <summary>True when a node is kept for a Pod of at least that priority: such a node must have room for it too.</summary>
    internal bool KeepsNodesFrom(int priority)
    {
        foreach (var pods in this.podsByNode.Values)
        {
            foreach (var pod in pods)
            {
                if (pod.Priority >= priority)
                    return true;
            }
        }

        return false;
    }

    internal static string? Own(PodInfo pod) => Own(pod.Pod);

    internal static string? Own(Pod pod) => string.IsNullOrEmpty(pod.Status.NominatedNodeName) ? null : pod.Status.NominatedNodeName;

    internal void Add(PodInfo pod, string nodeName)
    {
        this.Remove(pod.Key);
        if (!this.podsByNode.TryGetValue(nodeName, out var pods))
            this.podsByNode.Add(nodeName, pods = []);
        pods.Add(pod);
        this.nodeByPod.Add(pod.Key, nodeName);
    }

    internal bool Remove(string podKey)
    {
        if (!this.nodeByPod.TryGetValue(podKey, out var node))
            return false;
        this.nodeByPod.Remove(podKey);
        var pods = this.podsByNode[node];
        pods.RemoveAll(p => string.Equals(p.Key, podKey, StringComparison.Ordinal));
        if (pods.Count == 0)
            this.podsByNode.Remove(node);
        return true;
    }

    /// <summary>Gives up what is kept on a node for Pods of lower priority than this one: the room is needed for it.</summary>
    internal void RemoveBelow(string nodeName, int priority)
    {
        foreach (var pod in new List<PodInfo>(this.On(nodeName)))
        {
            if (pod.Priority < priority)
                this.Remove(pod.Key);
        }
    }
}
