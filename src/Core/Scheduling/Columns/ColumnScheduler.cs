using System;
using System.Collections.Generic;
using KubeDsl.Defaulting;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// The fast scheduler. It answers as <see cref="Scheduler"/> does, Pod by Pod, but keeps what does not change between two placements: templates are
/// registered once and placed many times, and a placement computes again only what the Pods placed since have touched. What its columns cannot
/// express (volumes, preemption, nodes kept for other Pods, plugins of one's own) it leaves to the plain scheduler, which catches up first.
/// </summary>
public sealed class ColumnScheduler : IScheduler
{
    private readonly Scheduler plain;
    private readonly ColumnCluster columns;
    private readonly PendingChanges pending;
    private readonly Dictionary<(string Namespace, string Name), int> rows = [];
    private readonly List<Node> hidden = [];
    private int serials;

    /// <summary>A scheduler for a cluster.</summary>
    /// <param name="objects">What the cluster starts with; null for an empty one.</param>
    /// <param name="profile">How it decides; null for <see cref="SchedulingProfile.Default"/>, for which the columns are made (its weights may differ).</param>
    public ColumnScheduler(ClusterObjects? objects = null, SchedulingProfile? profile = null)
        : this(objects, profile, IndexPool.DefaultBudget)
    {
    }

    /// <summary>A scheduler that spends so many bytes on indexes.</summary>
    internal ColumnScheduler(ClusterObjects? objects, SchedulingProfile? profile, int indexBudget)
    {
        profile ??= SchedulingProfile.Default;
        this.plain = new Scheduler(null, profile);
        this.columns = new ColumnCluster(this.plain.Cluster, ColumnProfile.TryRead(profile), indexBudget);
        this.pending = new PendingChanges(this.plain, this.columns.Hosts);
        foreach (var value in objects?.All() ?? [])
            this.Apply(value);
    }

    /// <summary>The number of nodes. A node's index is its place among them in ordinal order of names; it changes when nodes come or go.</summary>
    public int NodeCount => this.Cluster.Nodes.Count;

    /// <summary>How many Pods the plain scheduler was asked about.</summary>
    internal long LeftToPlain { get; private set; }

    /// <inheritdoc/>
    public Nominations Nominations => this.Cluster.Nominations;

    /// <summary>The cluster as the plain scheduler knows it; Pods reach it late.</summary>
    internal ClusterState Cluster => this.plain.Cluster;

    /// <summary>The name of a node.</summary>
    /// <param name="node">Its index, below <see cref="NodeCount"/>.</param>
    public string NodeName(int node) => this.Cluster.Nodes[node].Name;

    /// <summary>Prepares Pods that are equal in everything the scheduler reads; equal Pods get the same template.</summary>
    /// <param name="pod">One of them. Its name does not matter.</param>
    public PodTemplate Register(Pod pod) => this.columns.TemplateOf(pod);

    /// <summary>Places one Pod of a template and assumes that it runs there from now on.</summary>
    /// <param name="template">A template of this scheduler.</param>
    /// <returns>The index of the node; -1 when none will do. Nothing is preempted.</returns>
    /// <exception cref="ArgumentException">The template belongs to another scheduler.</exception>
    public int Place(PodTemplate template) => this.Place(template, out _);

    /// <summary>Takes the Pod that <see cref="Place(PodTemplate)"/> put on a node last off it again.</summary>
    /// <param name="template">A template of this scheduler.</param>
    /// <param name="node">The index of the node.</param>
    /// <returns>False when the node has no such Pod.</returns>
    /// <exception cref="ArgumentException">The template belongs to another scheduler.</exception>
    public bool Remove(PodTemplate template, int node)
    {
        this.Check(template);
        var row = this.columns.Placements.FindNameless(template.Number, this.columns.Hosts.NumberOf(this.NodeName(node)));
        if (row < 0)
            return false;
        var serial = this.columns.Placements.Serial(row);
        if (this.Vacate(row))
            this.pending.Remove(template.Pod.Pod, serial);
        return true;
    }

    /// <inheritdoc/>
    public Decision Schedule(Pod pod, bool detail = false)
    {
        var template = this.columns.TemplateOf(pod);
        var key = KeyOf(pod);
        var isColumnar = !detail && this.IsForColumns(pod, key, template);
        if (isColumnar && this.PlaceInColumns(pod, key, template) is { } name)
            return new Decision { Node = name };
        if (isColumnar && template.Failure is { } failure && template.FailedAt == this.columns.Version)
            return failure;
        this.LeftToPlain++;
        this.pending.Flush();
        var wereNominations = !this.Cluster.Nominations.IsEmpty;
        var decision = this.SchedulePlainly(pod, detail, preempts: true);
        if (decision.Node is not null)
            this.rows.Add(key, this.OccupyKnown(template, decision.Node, PlacementTable.Named));
        else if (wereNominations || !this.Cluster.Nominations.IsEmpty)
            this.columns.Touch();
        else if (isColumnar)
            (template.Failure, template.FailedAt) = (decision, this.columns.Version);
        return decision;
    }

    /// <inheritdoc/>
    public void Apply(KubernetesObject value)
    {
        if (value is Pod pod)
        {
            this.Apply(pod);
            return;
        }

        if (value is Node node && MeansTheSame(this.Cluster.FindNode(node.Metadata.Name ?? "")?.Node, (Node)ObjectDefaults.Apply(node)))
        {
            this.plain.Apply(node);
            return;
        }

        // The plain scheduler must know the Pods of a node that changes.
        if (value is Node)
            this.pending.Flush();
        this.plain.Apply(value);
        this.Heed(value);
    }

    /// <inheritdoc/>
    public bool Remove(KubernetesObject value)
    {
        if (value is Pod pod)
            return this.Remove(pod);
        if (value is Node)
            this.pending.Flush();
        var known = this.plain.Remove(value);
        this.Heed(value);
        return known;
    }

    /// <summary>Tells the plain scheduler of all Pods, as happens before it decides.</summary>
    internal void CatchUp() => this.pending.Flush();

    /// <summary>Places a Pod as <see cref="Schedule"/> does, but only where there is room already, and without a reason when there is none.</summary>
    /// <returns>The node; null when none will do.</returns>
    internal string? TryPlace(Pod pod)
    {
        var template = this.columns.TemplateOf(pod);
        var key = KeyOf(pod);
        if (this.IsForColumns(pod, key, template))
            return this.PlaceInColumns(pod, key, template);
        this.LeftToPlain++;
        this.pending.Flush();
        var node = this.SchedulePlainly(pod, detail: false, preempts: false).Node;
        if (node is not null)
            this.rows.Add(key, this.OccupyKnown(template, node, PlacementTable.Named));
        return node;
    }

    /// <summary>
    /// Takes a node without Pods away for a while. Unlike <see cref="Remove(KubernetesObject)"/> it keeps the columns, in which the node stays as one that is full: right for
    /// Pods to which an empty node in its place makes no difference, at a cost that does not depend on the number of nodes.
    /// </summary>
    internal void Hide(Node node)
    {
        this.hidden.Add(node);
        this.columns.Close(this.columns.Hosts.NumberOf(node.Metadata.Name ?? ""));
    }

    /// <summary>Brings a node back that was hidden.</summary>
    internal void Show(Node node)
    {
        this.hidden.Remove(node);
        this.columns.Open(this.columns.Hosts.NumberOf(node.Metadata.Name ?? ""));
    }

    /// <summary>Places one Pod of a template and tells its node's total score; 0 when the plain scheduler decided.</summary>
    internal int Place(PodTemplate template, out int total)
    {
        this.Check(template);
        total = 0;
        var serial = this.serials++;
        if (!this.columns.Prepare(template))
            return this.PlacePlainly(template, serial);
        var best = this.columns.Best(template);
        if (best == NodeKey.None)
            return -1;
        total = NodeKey.Score(best);
        var node = NodeKey.Node(best);
        var host = this.columns.HostOf(node);
        this.pending.Place(this.columns.Occupy(template, host, serial), template.Pod.Pod, host, serial);
        return node;
    }

    /// <summary>True when nothing changed that columns say of a node: mostly when just its conditions did.</summary>
    private static bool MeansTheSame(Node? before, Node after) =>
        before is not null
        && before.Metadata.Labels == after.Metadata.Labels
        && before.Spec.Taints == after.Spec.Taints
        && before.Spec.Unschedulable == after.Spec.Unschedulable
        && before.Status.Allocatable == after.Status.Allocatable
        && before.Status.Images == after.Status.Images
        && before.Status.DeclaredFeatures == after.Status.DeclaredFeatures;

    private static (string Namespace, string Name) KeyOf(Pod pod) => (MetadataDefaults.Namespaced(pod.Metadata).Namespace!, pod.Metadata.Name ?? "");

    /// <summary>True when the columns can say where the Pod goes.</summary>
    private bool IsForColumns(Pod pod, (string Namespace, string Name) key, PodTemplate template) =>
        string.IsNullOrEmpty(pod.Spec.NodeName) && !this.rows.ContainsKey(key) && !this.IsNominated(pod, key) && this.columns.Prepare(template);

    /// <summary>Places a Pod of a template that was prepared; null when no node will do.</summary>
    private string? PlaceInColumns(Pod pod, (string Namespace, string Name) key, PodTemplate template)
    {
        var best = this.columns.Best(template);
        if (best == NodeKey.None)
            return null;
        var host = this.columns.HostOf(NodeKey.Node(best));
        var row = this.columns.Occupy(template, host, PlacementTable.Named);
        this.rows.Add(key, row);
        this.pending.Place(row, pod, host, PlacementTable.Named);
        return this.columns.Hosts.NameOf(host);
    }

    /// <summary>Asks the plain scheduler, for which hidden nodes are away; the columns read the nodes that they were made for.</summary>
    private Decision SchedulePlainly(Pod pod, bool detail, bool preempts)
    {
        foreach (var node in this.hidden)
            this.plain.Remove(node);
        var decision = this.plain.Schedule(pod, detail, preempts);
        foreach (var node in this.hidden)
            this.plain.Apply(node);
        return decision;
    }

    private void Check(PodTemplate template)
    {
        if (!this.columns.Owns(template))
            throw new ArgumentException("The template belongs to another scheduler; register the Pod here.", nameof(template));
    }

    private int PlacePlainly(PodTemplate template, int serial)
    {
        this.LeftToPlain++;
        this.pending.Flush();
        var decision = this.SchedulePlainly(PendingChanges.Nameless(template.Pod.Pod, serial), detail: false, preempts: false);
        if (decision.Node is null)
            return -1;
        this.OccupyKnown(template, decision.Node, serial);
        return this.Cluster.FindNode(decision.Node)!.Index;
    }

    private int OccupyKnown(PodTemplate template, string nodeName, int serial)
    {
        var row = this.columns.Occupy(template, this.columns.Hosts.NumberOf(nodeName), serial);
        this.pending.Know(row);
        return row;
    }

    private void Apply(Pod pod)
    {
        this.columns.Touch();
        var key = KeyOf(pod);
        if (Scheduler.OccupiesNode(pod))
            this.ApplyPlaced(pod, key);
        else if (this.Vacate(key))
            this.pending.Remove(pod, PlacementTable.Named);
        if (this.Cluster.Nominations.IsEmpty && string.IsNullOrEmpty(pod.Status.NominatedNodeName))
            return;
        this.pending.Flush();
        this.plain.Apply(pod);
    }

    private void ApplyPlaced(Pod pod, (string Namespace, string Name) key)
    {
        var host = this.columns.Hosts.NumberOf(pod.Spec.NodeName!);
        var isKnown = this.rows.TryGetValue(key, out var row);
        if (isKnown && this.columns.Placements.Host(row) == host && this.pending.LastStateOf(row) is { } last && TemplateKey.AreAlike(last, pod))
        {
            this.pending.Apply(row, pod, wasKnown: false);
            return;
        }

        var template = this.columns.TemplateOf(pod);
        var wasKnown = false;
        if (!isKnown || this.columns.Placements.Template(row) != template.Number || this.columns.Placements.Host(row) != host)
        {
            wasKnown = this.Vacate(key);
            row = this.columns.Occupy(template, host, PlacementTable.Named);
            this.rows.Add(key, row);
        }

        this.pending.Apply(row, pod, wasKnown);
    }

    private bool Remove(Pod pod)
    {
        var key = KeyOf(pod);
        var isPlaced = this.rows.ContainsKey(key);
        this.columns.Touch();
        if (this.Vacate(key))
            this.pending.Remove(pod, PlacementTable.Named);
        if (this.Cluster.Nominations.IsEmpty)
            return isPlaced;
        this.pending.Flush();
        return this.plain.Remove(pod) || isPlaced;
    }

    /// <summary>Takes a Pod off its host. True when the plain scheduler has to be told.</summary>
    private bool Vacate((string Namespace, string Name) key)
    {
        if (!this.rows.TryGetValue(key, out var row))
            return false;
        this.rows.Remove(key);
        return this.Vacate(row);
    }

    private bool Vacate(int row)
    {
        var tell = this.pending.Forget(row, this.columns.Template(this.columns.Placements.Template(row)).Ports.Length > 0);
        this.columns.Vacate(row);
        return tell;
    }

    /// <summary>True when some node is kept for the Pod.</summary>
    private bool IsNominated(Pod pod, (string Namespace, string Name) key) =>
        !string.IsNullOrEmpty(pod.Status.NominatedNodeName)
        || (!this.Cluster.Nominations.IsEmpty && this.Cluster.Nominations.Contains(PodInfo.KeyOf(key.Namespace, key.Name)));

    /// <summary>Drops what a changed object makes wrong.</summary>
    private void Heed(KubernetesObject value)
    {
        switch (value)
        {
            case Node or Namespace:
                this.columns.Forget();
                break;
            case Service or ReplicaSet or StatefulSet:
                this.columns.ForgetSiblings();
                break;
            default:
                this.columns.Touch();
                break;
        }
    }
}
