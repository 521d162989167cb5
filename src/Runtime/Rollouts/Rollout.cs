using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Rollouts;

/// <summary>What <c>kubectl rollout</c> does to a Deployment, StatefulSet or DaemonSet. Each verb writes the workload; what follows happens while the cluster runs.</summary>
public sealed class Rollout
{
    private const string RestartedAt = "kubectl.kubernetes.io/restartedAt";
    private const string ChangeCause = "kubernetes.io/change-cause";
    private readonly ControlPlane plane;
    private readonly string kind;
    private readonly NamespacedName name;

    internal Rollout(ControlPlane plane, string kind, NamespacedName name)
    {
        this.plane = plane;
        this.kind = kind;
        this.name = name;
        this.Get();
    }

    /// <summary>How far it is (<c>kubectl rollout status</c>).</summary>
    /// <exception cref="InvalidOperationException">The update strategy is OnDelete.</exception>
    public RolloutStatus Status => RolloutJudge.Of(this.Get());

    /// <summary>The revisions that can be gone back to, oldest first, the present one last (<c>kubectl rollout history</c>).</summary>
    public IReadOnlyList<RolloutRevision> History => [.. this.Revisions().OrderBy(r => r.Revision)];

    /// <summary>Replaces all Pods by equal ones, within the bounds of the strategy (<c>kubectl rollout restart</c>).</summary>
    /// <exception cref="InvalidOperationException">The Deployment is paused.</exception>
    public void Restart()
    {
        var workload = this.Get();
        this.RefusePaused(workload, "restarted");
        var template = RolloutTarget.TemplateOf(workload);
        var now = this.plane.WholeSeconds.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        this.Write(RolloutTarget.WithTemplate(workload, template with { Metadata = template.Metadata with { Annotations = template.Metadata.Annotations.With(RestartedAt, now) } }));
    }

    /// <summary>Goes back to an earlier template (<c>kubectl rollout undo</c>); nothing happens when the workload has that template already.</summary>
    /// <param name="toRevision">The revision of <see cref="History"/>; 0 for the one before the present one.</param>
    /// <exception cref="InvalidOperationException">There is no such revision, or the Deployment is paused.</exception>
    public void Undo(long toRevision = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(toRevision);
        var workload = this.Get();
        this.RefusePaused(workload, "rolled back");
        var history = this.History;
        var target = toRevision == 0 ? history.SkipLast(1).LastOrDefault() : history.FirstOrDefault(r => r.Revision == toRevision);
        if (target is null)
        {
            var present = string.Join(", ", history.Select(r => r.Revision.ToString(CultureInfo.InvariantCulture)));
            throw new InvalidOperationException(toRevision == 0
                ? $"The {this.kind} '{this.name}' has no earlier revision to go back to."
                : string.Create(CultureInfo.InvariantCulture, $"The {this.kind} '{this.name}' has no revision {toRevision}; it has {present}."));
        }

        if (target.Template != TemplateHash.WithoutLabel(RolloutTarget.TemplateOf(workload)))
            this.Write(WithCause(RolloutTarget.WithTemplate(workload, target.Template), target.ChangeCause));
    }

    /// <summary>Stops a Deployment from rolling out further (<c>kubectl rollout pause</c>); it can still be scaled.</summary>
    /// <exception cref="InvalidOperationException">It is paused already, or is no Deployment.</exception>
    public void Pause() => this.SetPaused(true);

    /// <summary>Lets a Deployment roll out again (<c>kubectl rollout resume</c>).</summary>
    /// <exception cref="InvalidOperationException">It is not paused, or is no Deployment.</exception>
    public void Resume() => this.SetPaused(false);

    private KubernetesObject Get() => RolloutTarget.Get(this.plane.Store, this.kind, this.name);

    private void Write(KubernetesObject workload) => this.plane.Store.Table(this.kind)!.UpdateObject(workload);

    private static KubernetesObject WithCause(KubernetesObject workload, string cause)
    {
        var annotations = workload.Metadata.Annotations;
        if ((annotations.GetValueOrDefault(ChangeCause) ?? "") == cause)
            return workload;
        annotations = cause.Length > 0 ? annotations.With(ChangeCause, cause) : new(annotations.Where(a => a.Key != ChangeCause));
        return workload with { Metadata = workload.Metadata with { Annotations = annotations } };
    }

    private IEnumerable<RolloutRevision> Revisions()
    {
        var workload = this.Get();
        if (workload is Deployment)
        {
            return this.plane.Store.ReplicaSets.OwnedBy(workload.Uid)
                .Where(s => s.Controller?.Uid == workload.Uid && DeploymentAnnotations.RevisionOf(s) > 0)
                .Select(s => new RolloutRevision(DeploymentAnnotations.RevisionOf(s), CauseOf(s), TemplateHash.WithoutLabel(s.Spec.Template)));
        }

        return this.plane.Store.ControllerRevisions.OwnedBy(workload.Uid)
            .Where(r => r.Controller?.Uid == workload.Uid && this.plane.RevisionTemplates.ContainsKey(r.Uid))
            .Select(r => new RolloutRevision(r.Revision, CauseOf(r), this.plane.RevisionTemplates[r.Uid]));
    }

    private static string CauseOf(KubernetesObject revision) => revision.Metadata.Annotations.GetValueOrDefault(ChangeCause) ?? "";

    private void RefusePaused(KubernetesObject workload, string what)
    {
        if (workload is Deployment { Spec.Paused: true })
            throw new InvalidOperationException($"The Deployment '{this.name}' is paused and cannot be {what}; resume it first.");
    }

    private void SetPaused(bool paused)
    {
        if (this.Get() is not Deployment deployment)
            throw new InvalidOperationException($"A {this.kind} cannot be paused; only Deployments can.");
        if (deployment.Spec.Paused == true == paused)
            throw new InvalidOperationException($"The Deployment '{this.name}' is {(paused ? "paused already" : "not paused")}.");
        this.Write(deployment with { Spec = deployment.Spec with { Paused = paused ? true : null } });
    }
}
