using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Deletes finished Jobs when their <c>ttlSecondsAfterFinished</c> has passed. A cluster at rest does not wait for that.</summary>
internal sealed class TtlAfterFinishedController : Controller
{
    internal TtlAfterFinishedController(ControlPlane plane)
        : base(plane, "ttl-after-finished-controller", EventPriority.Job) => plane.Store.Jobs.Watch(this.OnJob);

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Store.Jobs.Find(key) is not { IsTerminating: false } job || job.Spec.TtlSecondsAfterFinished is not { } seconds || Finish(job) is not { LastTransitionTime: { } finished })
            return;
        if (finished.AddSeconds(seconds) <= this.Plane.Now)
            this.Store.Jobs.Delete(key, new() { PropagationPolicy = PropagationPolicy.Foreground });
        else
            this.EnqueueAt(key, finished.AddSeconds(seconds), background: true);
    }

    private static JobCondition? Finish(Job job) => job.Status.Conditions.FirstOrDefault(c => c is { Type: JobConditions.Complete or JobConditions.Failed, Status: "True" });

    private void OnJob(WatchEvent<Job> change)
    {
        if (change.Type == WatchEventType.Deleted)
            this.Forget(change.Object.NamespacedName);
        else if (change.Object.Spec.TtlSecondsAfterFinished is not null && JobConditions.IsFinished(change.Object))
            this.Enqueue(change.Object.NamespacedName);
    }
}
