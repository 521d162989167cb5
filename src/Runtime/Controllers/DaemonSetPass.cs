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
    private const int Burst = 250;
    private readonly ControlPlane plane;
    private readonly DaemonSet set;
    private readonly string hash;
    private readonly DaemonPodBackoff backoff;
    private readonly DaemonSetPlacement placement;
    private readonly List<Node> nodes;
    private readonly List<Pod> toDelete = [];

    internal DaemonSetPass(ControlPlane plane, DaemonSet set, string hash, DaemonPodBackoff backoff)
    {
        this.plane = plane;
        this.set = set;
        this.hash = hash;
        this.backoff = backoff;
        this.placement = new(set.Spec.Template.Spec);
        this.nodes = [.. plane.Store.Nodes.ToList().OrderBy(n => n.Name, StringComparer.Ordinal)];
        this.Pods = new(plane, set, hash);
    }

    /// <summary>The Pods as they were when the pass began; after <see cref="Status"/>, as they are now.</summary>
    internal DaemonPods Pods { get; private set; }

    /// <summary>When the set is to be looked at again; null when only changes matter.</summary>
    internal DateTimeOffset? LookAgainAt { get; private set; }

    /// <summary>The first refusal of the API server; null when there was none.</summary>
    internal ApiException? Failure { get; private set; }

    private bool Surges => this.set.Spec.UpdateStrategy.RollingUpdate?.MaxSurge is { } surge && ScaledCount.RoundUp(surge, 1) > 0;

    /// <summary>Makes Pods where they are missing and deletes those that should not be.</summary>
    /// <returns>True when anything was made or deleted.</returns>
    internal bool Manage()
    {
        var missing = new List<Node>();
        foreach (var node in this.nodes)
            this.ManageNode(node, missing);
        foreach (var (name, pods) in this.Pods.ByNode)
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
        var rollout = DaemonSetRollout.Plan(this.plane, this.set.Spec.UpdateStrategy.RollingUpdate!, this.Pods, this.placement, desired);
        this.toDelete.AddRange(rollout.ToDelete);
        this.Apply(rollout.Missing);
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
        this.Pods = new(this.plane, this.set, this.hash);
        foreach (var node in this.nodes)
        {
            var oldest = this.Pods.ByNode.TryGetValue(node.Name, out var pods) ? this.Pods.OldestFirst(pods)[0] : null;
            if (this.placement.Judge(node).ShouldRun)
                status = this.Count(status, oldest);
            else if (oldest is not null)
                status = status with { NumberMisscheduled = status.NumberMisscheduled + 1 };
        }

        return status with { NumberUnavailable = status.DesiredNumberScheduled - status.NumberAvailable };
    }

    private DaemonSetStatus Count(DaemonSetStatus status, Pod? oldest) => status with
    {
        DesiredNumberScheduled = status.DesiredNumberScheduled + 1,
        CurrentNumberScheduled = status.CurrentNumberScheduled + (oldest is null ? 0 : 1),
        NumberReady = status.NumberReady + (oldest?.IsReady() == true ? 1 : 0),
        NumberAvailable = status.NumberAvailable + (oldest is not null && this.Pods.IsAvailable(oldest) ? 1 : 0),
        UpdatedNumberScheduled = status.UpdatedNumberScheduled + (oldest is not null && this.Pods.IsNew(oldest) ? 1 : 0),
    };

    private void ManageNode(Node node, List<Node> missing)
    {
        var (shouldRun, mayStay) = this.placement.Judge(node);
        if (!this.Pods.ByNode.TryGetValue(node.Name, out var pods))
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

        var living = this.Pods.OldestFirst(this.WithoutEnded(node, pods));
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
        var newest = living.Find(this.Pods.IsNew);
        var old = living.Find(p => !this.Pods.IsNew(p));
        this.toDelete.AddRange(living.Where(p => !ReferenceEquals(p, newest) && !ReferenceEquals(p, old)));
        if (newest is not null && old is not null && (!old.IsReady() || this.Pods.IsAvailable(newest)))
            this.toDelete.Add(old);
    }

    private void Apply(List<Node> missing)
    {
        var reference = ControllerReferences.To(this.set);
        var labels = this.set.Spec.Template.Metadata.Labels.With(DaemonPods.HashLabel, this.hash);
        var template = this.set.Spec.Template with { Metadata = this.set.Spec.Template.Metadata with { Labels = labels } };
        var (_, failure) = PodCreation.InSlowStartBatches(Math.Min(missing.Count, Burst), i =>
            this.plane.Store.Pods.Create(PodCreation.FromTemplate(template, this.set, reference) with { Spec = this.placement.On(missing[i].Name) }));
        this.plane.Refusals.Note(this.set, failure);
        this.Failure ??= failure;
        foreach (var pod in this.toDelete.Take(Burst))
            this.plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
        if (missing.Count > Burst || this.toDelete.Count > Burst)
            this.LookAt(this.plane.Now);
        this.toDelete.Clear();
    }

    private void LookAt(DateTimeOffset instant)
    {
        if (this.LookAgainAt is not { } planned || instant < planned)
            this.LookAgainAt = instant;
    }
}
