using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Brings the ReplicaSets of each Deployment to its template and size.</summary>
internal sealed class DeploymentController : WorkloadController<Deployment>
{
    internal DeploymentController(ControlPlane plane)
        : base(plane, "deployment-controller", EventPriority.Deployment)
    {
        this.WatchDependents(plane.Store.ReplicaSets);
        plane.Store.Pods.Watch(this.OnPod);
    }

    protected override LabelSelector? SelectorOf(Deployment owner) => owner.Spec.Selector;

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Table.Find(key) is not { } deployment)
            return;
        if (SelectsEverything(deployment.Spec.Selector))
        {
            this.Plane.Recorder.Event(deployment, EventSeverity.Warning, "SelectingAll", "This deployment is selecting all pods. A non-empty selector is required.");
            this.Table.UpdateStatus(deployment with { Status = deployment.Status with { ObservedGeneration = deployment.Metadata.Generation } });
            return;
        }

        var sets = ControllerReferences.Claim(this.Store.ReplicaSets, deployment, this.Plane.Matcher(deployment.Spec.Selector));
        var pass = new DeploymentPass(this.Plane, deployment, sets);
        this.Run(pass);
        if (pass.CheckAgainAt is { } instant)
            this.EnqueueAt(key, instant);
    }

    private static bool SelectsEverything(LabelSelector selector) => selector.MatchLabels.IsEmpty && selector.MatchExpressions.IsEmpty;

    private void Run(DeploymentPass pass)
    {
        if (pass.Deployment.IsTerminating)
        {
            pass.FindReplicaSets(create: false);
            DeploymentConditions.WriteStatus(pass);
            return;
        }

        DeploymentConditions.TrackPause(pass);
        if (pass.Deployment.Spec.Paused == true)
        {
            pass.FindReplicaSets(create: false);
            DeploymentScaling.Scale(pass);
            pass.TrimHistory();
            DeploymentConditions.WriteStatus(pass);
            return;
        }

        if (DeploymentRollback.IsWanted(pass.Deployment))
        {
            DeploymentRollback.Run(pass);
            return;
        }

        if (DeploymentScaling.IsNeeded(pass))
        {
            DeploymentScaling.Scale(pass);
            DeploymentConditions.WriteStatus(pass);
            return;
        }

        if (pass.Deployment.Spec.Strategy.Type == "Recreate")
            RecreateRollout.Run(pass, this.Store.Pods);
        else
            RollingRollout.Run(pass);
        DeploymentConditions.WriteRolloutStatus(pass);
    }

    // A Recreate rollout waits for the last old Pod to disappear.
    private void OnPod(WatchEvent<Pod> change)
    {
        if (change.Type != WatchEventType.Deleted || change.Object.Controller is not { Kind: "ReplicaSet" } owner)
            return;
        if (this.Store.ReplicaSets.Find(change.Object.Namespace, owner.Name) is not { Controller: { Kind: "Deployment" } root } set
            || this.Table.Find(set.Namespace, root.Name) is not { } deployment)
            return;
        if (deployment.Spec.Strategy.Type == "Recreate" && this.Store.ReplicaSets.OwnedBy(deployment.Uid).All(s => this.Store.Pods.OwnedBy(s.Uid).Count == 0))
            this.Enqueue(deployment.NamespacedName);
    }
}
