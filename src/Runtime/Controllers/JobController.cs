using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Runs the Pods of each Job until enough of them have succeeded.</summary>
internal sealed class JobController : WorkloadController<Job>
{
    private static readonly TimeSpan Batch = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, JobBackoffRecord> backoff = new(StringComparer.Ordinal);

    internal JobController(ControlPlane plane)
        : base(plane, "job-controller", EventPriority.Job)
    {
        this.WatchDependents(plane.Store.Pods);
        plane.Store.Pods.Watch(this.OnPod);
    }

    protected override LabelSelector? SelectorOf(Job owner) => owner.Spec.Selector;

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Table.Find(key) is not { } job || JobConditions.IsFinished(job) || !string.IsNullOrEmpty(job.Spec.ManagedBy))
            return;
        var selector = job.Spec.Selector is { } s ? this.Plane.Matcher(s) : Selectors.LabelSelectorMatcher.Nothing;
        var pods = ControllerReferences.Claim(this.Store.Pods, job, selector, finalizer: WellKnown.JobTrackingFinalizer);
        var pass = new JobPass(this.Plane, job, pods, this.backoff.GetValueOrDefault(job.Uid) ?? JobBackoffRecord.None);
        pass.Run();
        if (pass.IsWritten)
            this.backoff[job.Uid] = pass.Backoff;
        if (pass.LookAgainAt is { } instant)
            this.EnqueueAt(key, instant);
        if (pass.Failure is { } failure)
            throw failure;
    }

    protected override void OnDependent(NamespacedName owner) => this.EnqueueAfter(owner, Batch);

    protected override void OnChange(WatchEvent<Job> change)
    {
        var key = change.Object.NamespacedName;
        if (change.Type == WatchEventType.Deleted)
        {
            this.backoff.Remove(change.Object.Uid);
            foreach (var pod in this.Store.Pods.OwnedBy(change.Object.Uid))
                this.ReleaseSoon(pod);
        }
        else if (change.Old?.Metadata.Generation == change.Object.Metadata.Generation)
        {
            this.EnqueueAfter(key, Batch);
        }
        else
        {
            this.Enqueue(key);
        }
    }

    private void OnPod(WatchEvent<Pod> change)
    {
        // Whoever loses its Job must not keep the Job's finalizer.
        if (change.Type != WatchEventType.Deleted && !this.HasJob(change.Object))
            this.ReleaseSoon(change.Object);
    }

    private bool HasJob(Pod pod) => pod.Controller is { Kind: "Job" } owner && this.Store.Jobs.Find(pod.Namespace, owner.Name)?.Uid == owner.Uid;

    private void ReleaseSoon(Pod pod)
    {
        if (JobPods.IsTracked(pod))
            this.Plane.Loop.After(TimeSpan.Zero, EventPriority.Job, () => this.Release(pod.NamespacedName));
    }

    private void Release(NamespacedName name)
    {
        if (this.Store.Pods.Find(name) is { } pod && JobPods.IsTracked(pod) && !this.HasJob(pod))
            this.Store.Pods.Update(JobPass.WithoutFinalizer(pod));
    }
}
