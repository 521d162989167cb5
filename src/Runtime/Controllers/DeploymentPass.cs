using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>One pass over one Deployment: its ReplicaSets, told apart into the new one and the old ones, and the writes that all parts of the pass share.</summary>
internal sealed class DeploymentPass
{
    private readonly List<ReplicaSet> sets;

    internal DeploymentPass(ControlPlane plane, Deployment deployment, List<ReplicaSet> sets)
    {
        this.Plane = plane;
        this.Deployment = deployment;
        this.sets = [.. sets.OrderBy(plane.Store.ReplicaSets.SequenceOf)];
        this.Bounds = RolloutBounds.Of(deployment.Spec);
    }

    internal ControlPlane Plane { get; }

    /// <summary>The Deployment as it is after the writes of this pass so far.</summary>
    internal Deployment Deployment { get; private set; }

    internal RolloutBounds Bounds { get; }

    internal int Replicas => this.Bounds.Replicas;

    /// <summary>The set whose template is the Deployment's; null while there is none.</summary>
    internal ReplicaSet? New { get; private set; }

    /// <summary>The other sets, oldest first.</summary>
    internal List<ReplicaSet> Old { get; private set; } = [];

    /// <summary>When the Deployment is to be looked at again, for its progress deadline.</summary>
    internal DateTimeOffset? CheckAgainAt { get; set; }

    /// <summary>The old sets and then the new one.</summary>
    internal IEnumerable<ReplicaSet> All => this.New is { } set ? this.Old.Append(set) : this.Old;

    internal static int Wanted(ReplicaSet set) => set.Spec.Replicas!.Value;

    internal static int Available(ReplicaSet set) => set.Status.AvailableReplicas ?? 0;

    /// <summary>Tells the new set from the old ones and keeps the revision numbers; makes the new set if that is asked for and it is missing.</summary>
    internal void FindReplicaSets(bool create)
    {
        var template = TemplateHash.WithoutLabel(this.Deployment.Spec.Template);
        this.New = this.sets.Find(s => TemplateHash.WithoutLabel(s.Spec.Template) == template);
        this.Old = [.. this.sets.Where(s => !ReferenceEquals(s, this.New))];
        var revision = this.Old.Count == 0 ? 1 : this.Old.Max(DeploymentAnnotations.RevisionOf) + 1;
        if (this.New is { } existing)
            this.Refresh(existing, revision);
        else if (create)
            this.Create(template, revision);
    }

    /// <summary>Gives a set a size, if it has another one. Its notes on sizes are written with it.</summary>
    /// <returns>True when the size changed.</returns>
    internal bool Resize(ReplicaSet set, int size)
    {
        if (Wanted(set) == size)
            return false;
        this.WriteSize(set, size);
        return true;
    }

    /// <summary>Writes the size of a set and the notes on sizes, if any of them changes.</summary>
    internal void WriteSize(ReplicaSet set, int size)
    {
        var annotations = DeploymentAnnotations.WithSize(set.Metadata.Annotations, this.Replicas, this.Bounds.MaxTotal);
        var old = Wanted(set);
        this.Exchange(set, this.Plane.Store.ReplicaSets.Update(set with { Metadata = set.Metadata with { Annotations = annotations }, Spec = set.Spec with { Replicas = size } }));
        if (old != size)
            this.TellScaling(set, old, size);
    }

    /// <summary>Writes the status, if it changes.</summary>
    internal void WriteStatus(DeploymentStatus status) => this.Deployment = this.Plane.Store.Deployments.UpdateStatus(this.Deployment with { Status = status });

    /// <summary>Deletes the old sets beyond the history limit that are down to nothing, lowest revision first.</summary>
    internal void TrimHistory()
    {
        var limit = this.Deployment.Spec.RevisionHistoryLimit!.Value;
        var alive = this.Old.Where(s => !s.IsTerminating).ToList();
        if (limit == int.MaxValue || alive.Count <= limit)
            return;
        foreach (var set in alive.OrderBy(DeploymentAnnotations.RevisionOf).Take(alive.Count - limit))
        {
            if (set.Status.Replicas == 0 && Wanted(set) == 0 && set.Metadata.Generation <= set.Status.ObservedGeneration)
                this.Plane.Store.ReplicaSets.DeleteIfExists(set.NamespacedName);
        }
    }

    private void Refresh(ReplicaSet existing, long revision)
    {
        var annotations = DeploymentAnnotations.ForNewReplicaSet(existing.Metadata.Annotations, this.Deployment, revision);
        if (annotations != existing.Metadata.Annotations || existing.Spec.MinReadySeconds != this.Deployment.Spec.MinReadySeconds)
        {
            this.Exchange(existing, this.Plane.Store.ReplicaSets.Update(existing with
            {
                Metadata = existing.Metadata with { Annotations = annotations },
                Spec = existing.Spec with { MinReadySeconds = this.Deployment.Spec.MinReadySeconds },
            }));
            return;
        }

        var status = this.Deployment.Status;
        if (DeploymentConditions.HasDeadline(this.Deployment) && DeploymentConditions.Find(status, DeploymentConditions.Progressing) is null)
            status = DeploymentConditions.Set(this.Plane, status, DeploymentConditions.Progressing, "True", "FoundNewReplicaSet", $"Found new replica set \"{existing.Name}\"");
        this.WriteRevision(existing.Metadata.Annotations.GetValueOrDefault(DeploymentAnnotations.Revision), status);
    }

    private void Create(PodTemplateSpec template, long revision)
    {
        var hash = TemplateHash.OfTemplate(template, this.Deployment.Status.CollisionCount);
        var created = this.Make(template, hash, revision);
        var existed = false;
        try
        {
            created = this.Plane.Store.ReplicaSets.Create(created);
        }
        catch (ApiException refused) when (refused.Reason == "AlreadyExists")
        {
            existed = true;
            created = this.ExistingOrCollision(created, refused);
        }
        catch (ApiException refused)
        {
            this.ReportCreateError(refused);
            throw;
        }

        this.New = created;
        this.sets.Add(created);
        if (!existed && Wanted(created) > 0)
            this.TellScaling(created, 0, Wanted(created));
        var status = this.Deployment.Status;
        if (!existed && DeploymentConditions.HasDeadline(this.Deployment))
            status = DeploymentConditions.Set(this.Plane, status, DeploymentConditions.Progressing, "True", "NewReplicaSetCreated", $"Created new replica set \"{created.Name}\"");
        this.WriteRevision(revision.ToString(CultureInfo.InvariantCulture), status);
    }

    private ReplicaSet Make(PodTemplateSpec template, string hash, long revision)
    {
        var labelled = template with { Metadata = template.Metadata with { Labels = template.Metadata.Labels.With(TemplateHash.Label, hash) } };
        var set = new ReplicaSet
        {
            Metadata = new()
            {
                Name = WorkloadNames.ReplicaSet(this.Deployment.Name, hash),
                Namespace = this.Deployment.Metadata.Namespace,
                Labels = labelled.Metadata.Labels,
                OwnerReferences = [ControllerReferences.To(this.Deployment)],
            },
            Spec = new()
            {
                Replicas = 0,
                MinReadySeconds = this.Deployment.Spec.MinReadySeconds,
                Selector = this.Deployment.Spec.Selector with { MatchLabels = this.Deployment.Spec.Selector.MatchLabels.With(TemplateHash.Label, hash) },
                Template = labelled,
            },
        };
        var annotations = DeploymentAnnotations.ForNewReplicaSet(default, this.Deployment, revision);
        return set with
        {
            Metadata = set.Metadata with { Annotations = DeploymentAnnotations.WithSize(annotations, this.Replicas, this.Bounds.MaxTotal) },
            Spec = set.Spec with { Replicas = RollingRollout.NewSize(this, set) },
        };
    }

    private ReplicaSet ExistingOrCollision(ReplicaSet wanted, ApiException refused)
    {
        var existing = this.Plane.Store.ReplicaSets.Get(wanted.NamespacedName);
        if (existing.Controller?.Uid == this.Deployment.Uid
            && TemplateHash.WithoutLabel(existing.Spec.Template) == TemplateHash.WithoutLabel(this.Deployment.Spec.Template))
            return existing;
        this.WriteStatus(this.Deployment.Status with { CollisionCount = (this.Deployment.Status.CollisionCount ?? 0) + 1 });
        throw refused;
    }

    private void ReportCreateError(ApiException refused)
    {
        var message = $"Failed to create new replica set: {refused.Message}";
        if (DeploymentConditions.HasDeadline(this.Deployment))
            this.WriteStatus(DeploymentConditions.Set(this.Plane, this.Deployment.Status, DeploymentConditions.Progressing, "False", "ReplicaSetCreateError", message));
        this.Plane.Recorder.Event(this.Deployment, EventSeverity.Warning, "ReplicaSetCreateError", message);
    }

    private void WriteRevision(string? revision, DeploymentStatus status)
    {
        var meta = this.Deployment.Metadata;
        if (revision is not null && meta.Annotations.GetValueOrDefault(DeploymentAnnotations.Revision) != revision)
            meta = meta with { Annotations = meta.Annotations.With(DeploymentAnnotations.Revision, revision) };
        this.Deployment = this.Plane.Store.Deployments.UpdateStatus(this.Deployment with { Metadata = meta, Status = status });
    }

    private void TellScaling(ReplicaSet set, int from, int to) => this.Plane.Recorder.Event(
        this.Deployment,
        EventSeverity.Normal,
        "ScalingReplicaSet",
        string.Create(CultureInfo.InvariantCulture, $"Scaled {(to > from ? "up" : "down")} replica set {set.Name} from {from} to {to}"));

    private void Exchange(ReplicaSet before, ReplicaSet after)
    {
        if (this.New?.Uid == before.Uid)
            this.New = after;
        var index = this.Old.FindIndex(s => s.Uid == before.Uid);
        if (index >= 0)
            this.Old[index] = after;
        this.sets[this.sets.FindIndex(s => s.Uid == before.Uid)] = after;
    }
}
