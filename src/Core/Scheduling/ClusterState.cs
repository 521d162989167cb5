using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;

namespace KubeDsl.Scheduling;

/// <summary>What the scheduler knows of the cluster: nodes with their Pods, and the other objects that plugins look up. Plugins read it; only the scheduler changes it.</summary>
public sealed class ClusterState
{
    private readonly Dictionary<string, NodeInfo> nodesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PodInfo Pod, NodeInfo Node)> pods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EquatableMap<string>> namespaceLabels = new(StringComparer.Ordinal);
    private readonly List<NodeInfo> nodes = [];
    private readonly NodeTree tree = new();
    private readonly bool inScanOrder;
    private bool nodesChanged;

    internal ClusterState(bool inScanOrder) => this.inScanOrder = inScanOrder;

    /// <summary>The nodes: in ordinal order of their names, or in kube-scheduler's own order when the profile samples nodes or breaks ties as kube-scheduler does.</summary>
    public IReadOnlyList<NodeInfo> Nodes
    {
        get
        {
            if (this.nodesChanged)
                this.ListNodes();
            return this.nodes;
        }
    }

    /// <summary>The Services and the controllers whose Pods are spread by default.</summary>
    public SpreadingOwners SpreadingOwners { get; } = new();

    /// <summary>Volumes, claims, storage classes and what storage drivers can do.</summary>
    public StorageState Storage { get; } = new();

    /// <summary>The budgets that preemption respects.</summary>
    public DisruptionBudgets DisruptionBudgets { get; } = new();

    /// <summary>The Pods that nodes are kept for.</summary>
    public Nominations Nominations { get; } = new();

    internal ImageStates Images { get; } = new();

    /// <summary>The node of that name; null when there is none.</summary>
    public NodeInfo? FindNode(string name) => this.nodesByName.TryGetValue(name, out var node) && node.IsKnown ? node : null;

    /// <summary>The labels of a namespace.</summary>
    public EquatableMap<string> NamespaceLabels(string name)
    {
        if (!this.namespaceLabels.TryGetValue(name, out var labels))
            this.namespaceLabels.Add(name, labels = NamespaceDefaults.LabelsOf(name));
        return labels;
    }

    /// <summary>True when any Pod on any node uses the claim.</summary>
    /// <param name="claimKey">Namespace and name, joined by a slash.</param>
    public bool IsClaimUsed(string claimKey)
    {
        foreach (var node in this.Nodes)
        {
            if (node.UsesClaim(claimKey))
                return true;
        }

        return false;
    }

    /// <summary>The node that a Pod is on; null when it is on none.</summary>
    /// <param name="podKey">Namespace and name, joined by a slash.</param>
    public NodeInfo? NodeOf(string podKey) => this.pods.TryGetValue(podKey, out var entry) ? entry.Node : null;

    internal void Place(PodInfo pod, string nodeName)
    {
        this.Unplace(pod.Key);
        if (!this.nodesByName.TryGetValue(nodeName, out var node))
            this.nodesByName.Add(nodeName, node = new NodeInfo(nodeName));
        node.Add(pod);
        this.pods.Add(pod.Key, (pod, node));
    }

    internal bool Unplace(string podKey)
    {
        if (!this.pods.TryGetValue(podKey, out var entry))
            return false;
        this.pods.Remove(podKey);
        entry.Node.Remove(entry.Pod);
        if (!entry.Node.IsKnown && entry.Node.Pods.Count == 0)
            this.nodesByName.Remove(entry.Node.Name);
        return true;
    }

    internal void Set(Node value)
    {
        var name = value.Metadata.Name ?? "";
        if (!this.nodesByName.TryGetValue(name, out var node))
            this.nodesByName.Add(name, node = new NodeInfo(name));
        if (!node.IsKnown)
        {
            node.Set(value);
            this.tree.Add(node);
            this.nodesChanged = true;
        }
        else
        {
            this.Images.Remove(node.Node);
            var moves = !NodeTree.SameZone(node.Labels, value.Metadata.Labels);
            if (moves)
                this.tree.Remove(node);
            node.Set(value);
            if (moves)
                this.tree.Add(node);
        }

        this.Images.Add(node.Node);
    }

    internal bool RemoveNode(string name)
    {
        if (this.FindNode(name) is not { } node)
            return false;
        this.tree.Remove(node);
        this.Images.Remove(node.Node);
        node.Unset();
        node.Index = -1;
        if (node.Pods.Count == 0)
            this.nodesByName.Remove(name);
        this.nodesChanged = true;
        return true;
    }

    internal void Set(Namespace value) => this.namespaceLabels[value.Metadata.Name ?? ""] = NamespaceDefaults.Apply(value).Metadata.Labels;

    internal bool RemoveNamespace(string name) => this.namespaceLabels.Remove(name);

    private void ListNodes()
    {
        this.nodes.Clear();
        this.tree.ListTo(this.nodes);
        if (!this.inScanOrder)
            this.nodes.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        for (var i = 0; i < this.nodes.Count; i++)
            this.nodes[i].Index = i;
        this.nodesChanged = false;
    }
}
