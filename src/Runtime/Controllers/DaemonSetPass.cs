using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>One pass over one DaemonSet.</summary>
internal sealed class DaemonSetPass
{
    /// <summary>The label with the hash of the template that a Pod was made of.</summary>
    internal const string HashLabel = "controller-revision-hash";

    private const int Burst = 250;
    private readonly ControlPlane plane;
    private readonly DaemonSet set;
    private readonly string hash;
    private readonly DaemonPodBackoff backoff;
    private readonly DaemonSetPlacement placement;
    private readonly List<Node> nodes;
    private readonly int minReady;
    private readonly List<Pod> toDelete = [];
    private SortedDictionary<string, List<Pod>> podsByNode;

    internal DaemonSetPass(ControlPlane plane, DaemonSet set, string hash, DaemonPodBackoff backoff)
    {
        this.plane = plane;
        this.set = set;
        this.hash = hash;
        this.backoff = backoff;
        this.placement = new(set.Spec.Template.Spec);
        this.nodes = [.. plane.Store.Nodes.ToList().OrderBy(n => n.Name, StringComparer.Ordinal)];
        this.minReady = set.Spec.MinReadySeconds ?? 0;
        this.podsByNode = this.PodsByNode();
    }

    /// <summary>When the set is to be looked at again; null when only changes matter.</summary>
    internal DateTimeOffset? LookAgainAt { get; private set; }

    /// <summary>The first refusal of the API server; null when there was none.</summary>
    internal ApiException? Failure { get; private set; }

    private bool Surges => this.MaxSurge(1) > 0;

    /// <summary>Makes Pods where they are missing and deletes those that should not be.</summary>
    /// <returns>True when anything was made or deleted.</returns>
    internal bool Manage()
    {
        var missing = new List<Node>();
        foreach (var node in this.nodes)
            this.ManageNode(node, missing);
        foreach (var (name, pods) in this.podsByNode)
        {
            if (this.plane.Store.Nodes.Find("", name) is null)
                this.toDelete.AddRange(pods.Where(p => string.IsNullOrEmpty(p.Spec.NodeName) && !p.IsTerminating));
        }

        var acts = missing.Count + this.toDelete.Count > 0;
        this.Apply(missing);
        return acts;
    }

    /// <summary>Replaces Pods of older templates within the bounds of the strategy.</summary>
    internal void RollingUpdate()
    {
        var desired = this.nodes.Count(n => this.placement.Judge(n).ShouldRun);
        var surge = this.MaxSurge(desired);
        var unavailable = ScaledCount.RoundUp(this.set.Spec.UpdateStrategy.RollingUpdate!.MaxUnavailable!.Value, desired) ?? 0;
        if (surge == 0)
            this.ReplaceInPlace(unavailable == 0 ? 1 : unavailable);
        else
            this.ReplaceWithSurge(surge, desired);
    }

    /// <summary>The counts, of the Pods as they are now: on each node only the oldest one counts.</summary>
    internal DaemonSetStatus Status()
    {
        var status = new DaemonSetStatus
        {
            ObservedGeneration = this.set.Metadata.Generation,
            Conditions = this.set.Status.Conditions,
            UpdatedNumberScheduled = 0,
            NumberAvailable = 0,
            NumberUnavailable = 0,
        };
        this.podsByNode = this.PodsByNode();
        foreach (var node in this.nodes)
        {
            var oldest = this.podsByNode.GetValueOrDefault(node.Name)?.Order(new OldestFirst(this.plane.Store.Pods)).First();
            if (!this.placement.Judge(node).ShouldRun)
            {
                status = oldest is null ? status : status with { NumberMisscheduled = status.NumberMisscheduled + 1 };
                continue;
            }

            status = status with
            {
                DesiredNumberScheduled = status.DesiredNumberScheduled + 1,
                CurrentNumberScheduled = status.CurrentNumberScheduled + (oldest is null ? 0 : 1),
                NumberReady = status.NumberReady + (oldest?.IsReady() == true ? 1 : 0),
                NumberAvailable = status.NumberAvailable + (oldest is not null && this.IsAvailable(oldest) ? 1 : 0),
                UpdatedNumberScheduled = status.UpdatedNumberScheduled + (oldest is not null && this.IsNew(oldest) ? 1 : 0),
            };
        }

        this.LookWhenAvailable();
        return status with { NumberUnavailable = status.DesiredNumberScheduled - status.NumberAvailable };
    }

    internal HashSet<string> LiveHashes() =>
        this.podsByNode.Values.SelectMany(p => p).Select(p => p.Metadata.Labels.GetValueOrDefault(HashLabel) ?? "").ToHashSet(StringComparer.Ordinal);

    private bool IsNew(Pod pod) => pod.Metadata.Labels.GetValueOrDefault(HashLabel) == this.hash;

    private bool IsAvailable(Pod pod) => pod.IsAvailable(this.minReady, this.plane.Now);

    private int MaxSurge(int desired) => ScaledCount.RoundUp(this.set.Spec.UpdateStrategy.RollingUpdate?.MaxSurge ?? 0, desired) ?? 0;

    // A terminal Pod that is being deleted is as good as gone.
    private SortedDictionary<string, List<Pod>> PodsByNode()
    {
        var result = new SortedDictionary<string, List<Pod>>(StringComparer.Ordinal);
        foreach (var pod in ControllerReferences.Claim(this.plane.Store.Pods, this.set, this.plane.Matcher(this.set.Spec.Selector)))
        {
            if ((pod.IsTerminating && pod.IsTerminal()) || DaemonSetPlacement.NodeOf(pod) is not { } node)
                continue;
            if (!result.TryGetValue(node, out var pods))
                result.Add(node, pods = []);
            pods.Add(pod);
        }

        return result;
    }

    private void ManageNode(Node node, List<Node> missing)
    {
        var (shouldRun, mayStay) = this.placement.Judge(node);
        if (!this.podsByNode.TryGetValue(node.Name, out var pods))
        {
            if (shouldRun)
                missing.Add(node);
            return;
        }

        if (!mayStay)
        {
            this.toDelete.AddRange(pods.Where(p => !p.IsTerminating));
            return;
        }

        var living = this.WithoutEnded(node, pods);
        living.Sort(new OldestFirst(this.plane.Store.Pods));
        if (!this.Surges)
            this.toDelete.AddRange(living.Skip(1));
        else if (living.Count == 0 && shouldRun)
            missing.Add(node);
        else
            this.KeepOneOfEachKind(living);
    }

    private List<Pod> WithoutEnded(Node node, List<Pod> pods)
    {
        var living = new List<Pod>();
        foreach (var pod in pods.Where(p => !p.IsTerminating))
        {
            if (pod.Status.Phase == PodPhase.Succeeded)
                this.toDelete.Add(pod);
            else if (pod.Status.Phase != PodPhase.Failed)
                living.Add(pod);
            else if (this.backoff.Take(this.set.Uid, this.set.Status.ObservedGeneration ?? 0, node.Name, this.plane.Now) is { } instant)
                this.LookAt(instant);
            else
                this.toDelete.Add(pod);
        }

        return living;
    }

    private void KeepOneOfEachKind(List<Pod> living)
    {
        var newest = living.Find(this.IsNew);
        var old = living.Find(p => !this.IsNew(p));
        this.toDelete.AddRange(living.Where(p => !ReferenceEquals(p, newest) && !ReferenceEquals(p, old)));
        if (newest is not null && old is not null && (!old.IsReady() || this.IsAvailable(newest)))
            this.toDelete.Add(old);
    }

    private void ReplaceInPlace(int maxUnavailable)
    {
        var unavailable = 0;
        var candidates = new List<Pod>();
        foreach (var pods in this.podsByNode.Values)
        {
            var (kind, pod) = this.Classify(pods);
            if (kind is NodeKind.Both or NodeKind.Several or NodeKind.Empty || !this.IsAvailable(pod!))
                unavailable++;
            if (kind != NodeKind.Old)
                continue;
            if (this.IsAvailable(pod!))
                candidates.Add(pod!);
            else
                this.toDelete.Add(pod!);
        }

        this.toDelete.AddRange(candidates.Take(Math.Max(0, maxUnavailable - unavailable)));
        this.Apply([]);
    }

    private void ReplaceWithSurge(int maxSurge, int desired)
    {
        var inFlight = 0;
        var available = 0;
        var atOnce = new List<Node>();
        var candidates = new List<Node>();
        var leaving = new List<Pod>();
        foreach (var (name, pods) in this.podsByNode)
        {
            var (kind, pod) = this.Classify(pods);
            available += pods.Exists(p => !p.IsTerminating && this.IsAvailable(p)) ? 1 : 0;
            if (kind == NodeKind.Several || (kind == NodeKind.Both && !pods.Exists(p => !p.IsTerminating && this.IsNew(p) && this.IsAvailable(p))))
                inFlight++;
            if (kind != NodeKind.Old || this.plane.Store.Nodes.Find("", name) is not { } node)
                continue;
            if (!this.placement.Judge(node).ShouldRun)
                (this.IsAvailable(pod!) ? leaving : this.toDelete).Add(pod!);
            else
                (this.IsAvailable(pod!) ? candidates : atOnce).Add(node);
        }

        this.toDelete.AddRange(leaving.Take(Math.Max(0, available - desired)));
        this.Apply([.. atOnce, .. candidates.Take(Math.Max(0, maxSurge - inFlight))]);
    }

    private (NodeKind Kind, Pod? Pod) Classify(List<Pod> pods)
    {
        var living = pods.Where(p => !p.IsTerminating).ToList();
        return living.Count switch
        {
            0 => (NodeKind.Empty, null),
            1 => (this.IsNew(living[0]) ? NodeKind.New : NodeKind.Old, living[0]),
            2 when this.IsNew(living[0]) != this.IsNew(living[1]) => (NodeKind.Both, null),
            _ => (NodeKind.Several, null),
        };
    }

    private void Apply(List<Node> missing)
    {
        var reference = ControllerReferences.To(this.set);
        var labels = this.set.Spec.Template.Metadata.Labels.With(HashLabel, this.hash);
        var template = this.set.Spec.Template with { Metadata = this.set.Spec.Template.Metadata with { Labels = labels } };
        var (_, failure) = PodCreation.InSlowStartBatches(Math.Min(missing.Count, Burst), i =>
            this.plane.Store.Pods.Create(PodCreation.FromTemplate(template, this.set, reference) with { Spec = this.placement.On(missing[i].Name) }));
        if (failure is not null)
            this.plane.Recorder.Event(this.set, EventSeverity.Warning, "FailedCreate", "Error creating: " + failure.Message);
        this.Failure ??= failure;
        foreach (var pod in this.toDelete.Take(Burst))
            this.plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
        if (missing.Count > Burst || this.toDelete.Count > Burst)
            this.LookAt(this.plane.Now);
        this.toDelete.Clear();
    }

    private void LookWhenAvailable()
    {
        if (this.minReady == 0)
            return;
        var next = this.podsByNode.Values.SelectMany(p => p).Select(p => p.AvailableAt(this.minReady)).Where(t => t > this.plane.Now).Min();
        if (next is { } instant)
            this.LookAt(instant);
    }

    private void LookAt(DateTimeOffset instant)
    {
        if (this.LookAgainAt is not { } planned || instant < planned)
            this.LookAgainAt = instant;
    }

    private enum NodeKind
    {
        Empty,
        New,
        Old,
        Both,
        Several,
    }

    private sealed class OldestFirst(PodTable pods) : IComparer<Pod>
    {
        public int Compare(Pod? x, Pod? y)
        {
            var order = string.IsNullOrEmpty(x!.Spec.NodeName).CompareTo(string.IsNullOrEmpty(y!.Spec.NodeName));
            return order != 0 ? order : pods.SequenceOf(x).CompareTo(pods.SequenceOf(y));
        }
    }
}
