using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling;

/// <summary>A node with the Pods on it and what they take. Source: <c>pkg/scheduler/framework/types.go</c>.</summary>
public sealed class NodeInfo
{
    private readonly List<PodInfo> pods = [];
    private readonly List<PodInfo> podsWithAffinity = [];
    private readonly List<PodInfo> podsWithRequiredAntiAffinity = [];
    private readonly HashSet<HostPort> usedPorts = [];
    private readonly Dictionary<string, int> claims = new(System.StringComparer.Ordinal);

    internal NodeInfo(string name) => this.Name = name;

    /// <summary>The node's name.</summary>
    public string Name { get; }

    /// <summary>The node as the API server stores it.</summary>
    public Node Node { get; private set; } = Node.Empty;

    /// <summary>Its labels.</summary>
    public EquatableMap<string> Labels => this.Node.Metadata.Labels;

    /// <summary>Its taints.</summary>
    public EquatableArray<Taint> Taints => this.Node.Spec.Taints;

    /// <summary>Its place in <see cref="ClusterState.Nodes"/>.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>What it has for Pods.</summary>
    public ResourceVector Allocatable { get; private set; } = new();

    /// <summary>What its Pods take.</summary>
    public ResourceVector Requested { get; private set; } = new();

    /// <summary>CPU that scores reckon as taken, in thousandths of a core: more than is requested where containers name none.</summary>
    public long NonZeroMilliCpu { get; private set; }

    /// <summary>Memory that scores reckon as taken, in bytes: more than is requested where containers name none.</summary>
    public long NonZeroMemory { get; private set; }

    /// <summary>The Pods on it.</summary>
    public IReadOnlyList<PodInfo> Pods => this.pods;

    /// <summary>Those of them that have a term of Pod affinity or anti-affinity.</summary>
    public IReadOnlyList<PodInfo> PodsWithAffinity => this.podsWithAffinity;

    /// <summary>Those of them that have a required term of Pod anti-affinity.</summary>
    public IReadOnlyList<PodInfo> PodsWithRequiredAntiAffinity => this.podsWithRequiredAntiAffinity;

    /// <summary>The ports that are taken. A set, as in Kubernetes: when one of two holders of the same port goes, the port is free.</summary>
    public IReadOnlyCollection<HostPort> UsedPorts => this.usedPorts;

    /// <summary>True when the node itself is known, not just Pods that say they are on it.</summary>
    internal bool IsKnown { get; private set; }

    /// <summary>True when one of the ports is taken.</summary>
    public bool ConflictsWith(EquatableArray<HostPort> wanted)
    {
        if (this.usedPorts.Count == 0)
            return false;
        foreach (var port in wanted)
        {
            foreach (var used in this.usedPorts)
            {
                if (port.ConflictsWith(used))
                    return true;
            }
        }

        return false;
    }

    /// <summary>True when a Pod on the node uses the claim.</summary>
    /// <param name="claimKey">Namespace and name, joined by a slash.</param>
    public bool UsesClaim(string claimKey) => this.claims.ContainsKey(claimKey);

    /// <inheritdoc/>
    public override string ToString() => this.Name;

    internal void Set(Node node)
    {
        this.Node = NodeDefaults.Apply(node);
        this.Allocatable = new ResourceVector(this.Node.Status.Allocatable);
        this.IsKnown = true;
    }

    internal void Unset()
    {
        this.Node = Node.Empty;
        this.Allocatable = new();
        this.IsKnown = false;
    }

    internal void Add(PodInfo pod)
    {
        this.pods.Add(pod);
        if (pod.HasAffinity)
            this.podsWithAffinity.Add(pod);
        if (pod.RequiredAntiAffinity.Count > 0)
            this.podsWithRequiredAntiAffinity.Add(pod);
        this.Requested.Add(pod.CountedRequests);
        this.NonZeroMilliCpu += pod.NonZeroMilliCpu;
        this.NonZeroMemory += pod.NonZeroMemory;
        foreach (var port in pod.HostPorts)
            this.usedPorts.Add(port);
        foreach (var claim in pod.Claims)
        {
            if (claim.IsEphemeral)
                continue;
            var key = PodInfo.KeyOf(pod.Namespace, claim.Name);
            this.claims.TryGetValue(key, out var count);
            this.claims[key] = count + 1;
        }
    }

    internal void Remove(PodInfo pod)
    {
        RemoveFrom(this.pods, pod);
        if (pod.HasAffinity)
            RemoveFrom(this.podsWithAffinity, pod);
        if (pod.RequiredAntiAffinity.Count > 0)
            RemoveFrom(this.podsWithRequiredAntiAffinity, pod);
        this.Requested.Subtract(pod.CountedRequests);
        this.NonZeroMilliCpu -= pod.NonZeroMilliCpu;
        this.NonZeroMemory -= pod.NonZeroMemory;
        foreach (var port in pod.HostPorts)
            this.usedPorts.Remove(port);
        foreach (var claim in pod.Claims)
        {
            if (claim.IsEphemeral)
                continue;
            var key = PodInfo.KeyOf(pod.Namespace, claim.Name);
            if (--this.claims[key] == 0)
                this.claims.Remove(key);
        }
    }

    /// <summary>A copy whose Pods can come and go while this one stays.</summary>
    internal NodeInfo Clone()
    {
        var clone = new NodeInfo(this.Name)
        {
            Node = this.Node,
            Index = this.Index,
            Allocatable = this.Allocatable,
            Requested = this.Requested.Clone(),
            NonZeroMilliCpu = this.NonZeroMilliCpu,
            NonZeroMemory = this.NonZeroMemory,
            IsKnown = this.IsKnown,
        };
        clone.pods.AddRange(this.pods);
        clone.podsWithAffinity.AddRange(this.podsWithAffinity);
        clone.podsWithRequiredAntiAffinity.AddRange(this.podsWithRequiredAntiAffinity);
        clone.usedPorts.UnionWith(this.usedPorts);
        foreach (var claim in this.claims)
            clone.claims.Add(claim.Key, claim.Value);
        return clone;
    }

    /// <summary>Fills the gap with the last Pod, as Kubernetes does.</summary>
    private static void RemoveFrom(List<PodInfo> list, PodInfo pod)
    {
        var index = list.IndexOf(pod);
        list[index] = list[list.Count - 1];
        list.RemoveAt(list.Count - 1);
    }
}
