using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>One pass over one StatefulSet: missing Pods, then surplus ones, then outdated ones; with OrderedReady it ends at the first that acts or blocks.</summary>
internal sealed class StatefulSetPass
{
    private readonly ControlPlane plane;
    private readonly StatefulSet set;
    private readonly StatefulSetRevisions revisions;
    private readonly StatefulSetClaims claims;
    private readonly int start;
    private readonly int minReady;
    private readonly Pod?[] replicas;
    private readonly List<Pod> condemned;

    internal StatefulSetPass(ControlPlane plane, StatefulSet set, StatefulSetRevisions revisions, List<Pod> pods)
    {
        this.plane = plane;
        this.set = set;
        this.revisions = revisions;
        this.claims = new(plane, set);
        this.start = set.Spec.Ordinals?.Start ?? 0;
        this.minReady = set.Spec.MinReadySeconds ?? 0;
        this.replicas = new Pod?[set.Spec.Replicas!.Value];
        this.condemned = [];
        foreach (var pod in pods.OrderByDescending(this.OrdinalOf))
        {
            var index = this.OrdinalOf(pod) - this.start;
            if (index >= 0 && index < this.replicas.Length)
                this.replicas[index] = pod;
            else
                this.condemned.Add(pod);
        }
    }

    /// <summary>The first refusal of the API server; null when there was none.</summary>
    internal ApiException? Failure { get; private set; }

    private bool IsOrdered => this.set.Spec.PodManagementPolicy != "Parallel";

    /// <summary>Acts, and returns the status as counted from the Pods that the pass saw.</summary>
    internal StatefulSetStatus Run()
    {
        var status = this.Count();
        if (this.set.IsTerminating || !this.KeepReplicas() || !this.RemoveCondemned())
            return status;
        return this.set.Spec.UpdateStrategy.Type != "OnDelete" && this.ReplaceOutdated() ? status with { CurrentReplicas = status.CurrentReplicas - 1 } : status;
    }

    private static bool IsRunningAndReady(Pod pod) => pod.Status.Phase == PodPhase.Running && pod.IsReady();

    private int OrdinalOf(Pod pod) => WorkloadNames.Ordinal(this.set.Name, pod.Name) ?? -1;

    private bool IsAvailable(Pod? pod) =>
        pod is not null && !pod.IsTerminating && IsRunningAndReady(pod) && pod.IsAvailable(this.minReady, this.plane.Now);

    private StatefulSetStatus Count()
    {
        var all = this.replicas.OfType<Pod>().Concat(this.condemned).ToList();
        var living = all.Where(p => !p.IsTerminating).Select(StatefulSetPods.RevisionOf).ToList();
        return this.set.Status with
        {
            ObservedGeneration = this.set.Metadata.Generation,
            CurrentRevision = this.revisions.Current.Name,
            UpdateRevision = this.revisions.Update.Name,
            Replicas = all.Count,
            ReadyReplicas = all.Count(IsRunningAndReady),
            AvailableReplicas = all.Count(p => IsRunningAndReady(p) && p.IsAvailable(this.minReady, this.plane.Now)),
            CurrentReplicas = living.Count(r => r == this.revisions.Current.Name),
            UpdatedReplicas = living.Count(r => r == this.revisions.Update.Name),
        };
    }

    /// <returns>False when the pass has to end here.</returns>
    private bool KeepReplicas()
    {
        if (this.IsOrdered)
        {
            for (var i = 0; i < this.replicas.Length; i++)
            {
                if (!this.TryKeep(i))
                    return false;
            }

            return true;
        }

        var (_, failure) = PodCreation.InSlowStartBatches(this.replicas.Length, i => this.Keep(i));
        this.Failure = failure;
        return failure is null;
    }

    private bool TryKeep(int index)
    {
        try
        {
            return this.Keep(index);
        }
        catch (ApiException refused)
        {
            this.Failure = refused;
            return false;
        }
    }

    /// <returns>True when the replica is there and healthy, so that the next one may be looked at.</returns>
    private bool Keep(int index)
    {
        if (this.replicas[index] is not { } pod)
        {
            this.CreateReplica(this.start + index);
            return false;
        }

        if (pod.IsTerminal())
        {
            if (!pod.IsTerminating)
                this.plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
            return false;
        }

        if (pod.Status.Phase == PodPhase.Pending)
            this.claims.Create(this.start + index);
        if (this.IsOrdered && !this.IsAvailable(pod))
            return false;
        this.claims.Retain(pod, this.start + index, isCondemned: false);
        if (!StatefulSetPods.HasIdentity(pod))
            this.plane.Store.Pods.Update(StatefulSetPods.WithIdentity(pod, this.start + index));
        return true;
    }

    private void CreateReplica(int ordinal)
    {
        if (this.claims.AreLeaving(ordinal))
            return;
        this.claims.Create(ordinal);
        var (template, revision) = this.IsCurrentWanted(ordinal)
            ? (this.revisions.CurrentTemplate, this.revisions.Current.Name)
            : (this.revisions.UpdateTemplate, this.revisions.Update.Name);
        var pod = this.plane.Store.Pods.Create(StatefulSetPods.Create(this.set, template, revision, ordinal));
        this.claims.Retain(pod, ordinal, isCondemned: false);
    }

    private bool IsCurrentWanted(int ordinal)
    {
        var strategy = this.set.Spec.UpdateStrategy;
        if (strategy.Type == "OnDelete")
            return false;
        var below = strategy.RollingUpdate?.Partition ?? this.set.Status.CurrentReplicas ?? 0;
        return ordinal < this.start + below;
    }

    /// <returns>False when the pass has to end here.</returns>
    private bool RemoveCondemned()
    {
        foreach (var pod in this.condemned)
            this.claims.Retain(pod, this.OrdinalOf(pod), isCondemned: true);
        var firstUnavailable = this.replicas.Any(p => !this.IsAvailable(p)) ? null : this.condemned.FindLast(p => !this.IsAvailable(p));
        foreach (var pod in this.condemned)
        {
            if (this.IsOrdered && (pod.IsTerminating || (!this.IsAvailable(pod) && pod.Uid != firstUnavailable?.Uid)))
                return false;
            if (pod.IsTerminating)
                continue;
            this.plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
            if (this.IsOrdered)
                return false;
        }

        return true;
    }

    /// <summary>Deletes the highest Pod of another revision, one at a time.</summary>
    /// <returns>True when one was deleted.</returns>
    private bool ReplaceOutdated()
    {
        for (var i = this.replicas.Length - 1; i >= (this.set.Spec.UpdateStrategy.RollingUpdate?.Partition ?? 0); i--)
        {
            if (this.replicas[i] is { IsTerminating: false } pod && StatefulSetPods.RevisionOf(pod) != this.revisions.Update.Name)
            {
                this.plane.Store.Pods.DeleteIfExists(pod.NamespacedName);
                return true;
            }

            if (!this.IsAvailable(this.replicas[i]))
                return false;
        }

        return false;
    }
}
