using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Keeps the wanted number of Pods of each ReplicaSet.</summary>
internal sealed class ReplicaSetController : WorkloadController<ReplicaSet>
{
    private const int Burst = 500;
    private const string ReplicaFailure = "ReplicaFailure";

    internal ReplicaSetController(ControlPlane plane)
        : base(plane, "replicaset-controller", EventPriority.ReplicaSet)
    {
        this.WatchDependents(plane.Store.Pods);
    }

    protected override LabelSelector? SelectorOf(ReplicaSet owner) => owner.Spec.Selector;

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Table.Find(key) is not { } set)
            return;
        var owned = this.Store.Pods.OwnedBy(set.Uid);
        var terminating = owned.Count(p => p.Controller?.Uid == set.Uid && p.IsTerminating && !p.IsTerminal());
        var active = ControllerReferences.Claim(this.Store.Pods, set, this.Plane.Matcher(set.Spec.Selector), PodExtensions.IsActive);
        ApiException? failure = null;
        if (!set.IsTerminating)
            failure = this.Manage(set, active);
        this.Plane.Refusals.Note(set, failure);
        this.WriteStatus(set, set with { Status = this.Status(set, active, terminating, failure) });
        if (!set.IsTerminating)
            this.EnqueueWhenAvailable(key, active, set.Spec.MinReadySeconds);
        if (failure is not null)
            throw failure;
    }

    private ApiException? Manage(ReplicaSet set, List<Pod> active)
    {
        var wanted = set.Spec.Replicas!.Value;
        if (active.Count < wanted)
            return this.CreatePods(set, Math.Min(wanted - active.Count, Burst));
        if (active.Count > wanted)
            this.DeletePods(set, active, wanted);
        return null;
    }

    private ApiException? CreatePods(ReplicaSet set, int count)
    {
        var pod = PodCreation.FromTemplate(set.Spec.Template, set, ControllerReferences.To(set));
        return PodCreation.InSlowStartBatches(count, _ => this.Store.Pods.Create(pod)).Failure;
    }

    private void DeletePods(ReplicaSet set, List<Pod> active, int wanted)
    {
        IEnumerable<Pod> first = active;
        if (wanted > 0)
            first = active.Order(new PodDeletionOrder(this.Plane.Now, this.RelatedByNode(set)));
        foreach (var pod in first.Take(Math.Min(active.Count - wanted, Burst)).ToList())
            this.Store.Pods.DeleteIfExists(pod.NamespacedName);
    }

    /// <summary>Active Pods per node of all ReplicaSets with the same controller; none when the set has no controller.</summary>
    private Dictionary<string, int> RelatedByNode(ReplicaSet set)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (set.Controller is not { } owner)
            return counts;
        foreach (var sibling in this.Store.ReplicaSets.OwnedBy(owner.Uid))
        {
            foreach (var pod in this.Store.Pods.OwnedBy(sibling.Uid))
            {
                if (pod.IsActive() && pod.Controller?.Uid == sibling.Uid)
                    counts[pod.Spec.NodeName ?? ""] = counts.GetValueOrDefault(pod.Spec.NodeName ?? "") + 1;
            }
        }

        return counts;
    }

    /// <summary>Counts the Pods as they were before this pass, with the generation that it saw.</summary>
    private ReplicaSetStatus Status(ReplicaSet set, List<Pod> active, int terminating, ApiException? failure)
    {
        var minReady = set.Spec.MinReadySeconds ?? 0;
        var ready = 0;
        var available = 0;
        var fullyLabeled = 0;
        foreach (var pod in active)
        {
            ready += pod.IsReady() ? 1 : 0;
            available += pod.IsAvailable(minReady, this.Plane.Now) ? 1 : 0;
            fullyLabeled += HasLabels(pod, set.Spec.Template.Metadata.Labels) ? 1 : 0;
        }

        return set.Status with
        {
            Replicas = active.Count,
            FullyLabeledReplicas = fullyLabeled,
            ReadyReplicas = ready,
            AvailableReplicas = available,
            TerminatingReplicas = terminating,
            ObservedGeneration = set.Metadata.Generation,
            Conditions = this.Conditions(set.Status.Conditions, failure),
        };
    }

    private static bool HasLabels(Pod pod, EquatableMap<string> labels) =>
        pod.Metadata.Labels == labels || Includes(pod.Metadata.Labels, labels);

    private static bool Includes(EquatableMap<string> all, EquatableMap<string> labels) => labels.All(l => all.GetValueOrDefault(l.Key) == l.Value);

    private EquatableArray<ReplicaSetCondition> Conditions(EquatableArray<ReplicaSetCondition> present, ApiException? failure)
    {
        var reported = present.Any(c => c.Type == ReplicaFailure);
        if (reported == (failure is not null))
            return present;
        if (failure is null)
            return [.. present.Where(c => c.Type != ReplicaFailure)];
        return
        [
            .. present,
            new() { Type = ReplicaFailure, Status = "True", Reason = "FailedCreate", Message = failure.Message, LastTransitionTime = this.Plane.WholeSeconds },
        ];
    }
}
