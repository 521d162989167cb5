using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Queue;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Scheduling;

/// <summary>Tells the scheduler what happens in the cluster, and its queue what may help a waiting Pod. Source: <c>pkg/scheduler/eventhandlers.go</c>.</summary>
internal sealed class SchedulerEvents
{
    private const string SchedulerName = "default-scheduler";
    private readonly IScheduler scheduler;
    private readonly SchedulerLoop loop;

    internal SchedulerEvents(ObjectStore store, IScheduler scheduler, SchedulerLoop loop)
    {
        this.scheduler = scheduler;
        this.loop = loop;
        store.Pods.Watch(this.OnPod);
        store.Nodes.Watch(this.OnOther);
        store.Namespaces.Watch(this.OnOther);
        store.Services.Watch(c => this.OnSelecting(c, c.Old?.Spec.Selector == c.Object.Spec.Selector));
        store.ReplicaSets.Watch(c => this.OnSelecting(c, c.Old?.Spec.Selector == c.Object.Spec.Selector));
        store.StatefulSets.Watch(c => this.OnSelecting(c, c.Old?.Spec.Selector == c.Object.Spec.Selector));
        store.PodDisruptionBudgets.Watch(this.OnOther);
        store.PersistentVolumes.Watch(this.OnOther);
        store.PersistentVolumeClaims.Watch(this.OnOther);
        store.StorageClasses.Watch(this.OnOther);
        store.TableOf<CSINode>().Watch(this.OnOther);
        store.TableOf<CSIDriver>().Watch(this.OnOther);
    }

    /// <summary>What a Pod is to the scheduler. Pods that have ended are nothing to it.</summary>
    private enum Standing
    {
        None,
        Waiting,
        Placed,
    }

    private static Standing StandingOf(Pod? pod)
    {
        if (pod is null || pod.IsTerminal())
            return Standing.None;
        if (!string.IsNullOrEmpty(pod.Spec.NodeName))
            return Standing.Placed;
        return string.IsNullOrEmpty(pod.Spec.SchedulerName) || pod.Spec.SchedulerName == SchedulerName ? Standing.Waiting : Standing.None;
    }

    private void OnPod(WatchEvent<Pod> change)
    {
        var pod = change.Object;
        switch (StandingOf(change.Old), change.Type == WatchEventType.Deleted ? Standing.None : StandingOf(pod))
        {
            case (Standing.Waiting, Standing.Waiting):
                this.loop.Update(pod);
                break;
            case (_, Standing.Waiting):
                this.loop.Add(pod);
                break;
            case (Standing.Waiting, Standing.None):
                this.loop.Delete(pod, bound: false);
                break;
            case (Standing.Placed, Standing.Placed):
                this.scheduler.Apply(pod);
                this.NotifyUpdated(change.Old!, pod);
                break;
            case (Standing.Placed, Standing.None):
                this.scheduler.Remove(pod);
                if (this.loop.AwaitsChanges)
                    this.loop.Notify(ClusterEvent.Deleted(pod));
                break;
            case (var before, Standing.Placed):
                this.OnPlaced(pod, before);
                break;
        }
    }

    private void OnPlaced(Pod pod, Standing before)
    {
        if (!this.loop.IsBinding)
        {
            if (before == Standing.Waiting)
                this.loop.Delete(pod, bound: true);
            this.scheduler.Apply(pod);
        }

        if (this.loop.AwaitsChanges)
            this.loop.Notify(ClusterEvent.Added(pod));
    }

    private void OnSelecting<T>(WatchEvent<T> change, bool isSame)
        where T : KubernetesObject
    {
        if (change.Type != WatchEventType.Modified || !isSame)
            this.OnOther(change);
    }

    private void OnOther<T>(WatchEvent<T> change)
        where T : KubernetesObject
    {
        if (change.Type == WatchEventType.Deleted)
            this.scheduler.Remove(change.Object);
        else
            this.scheduler.Apply(change.Object);
        if (!this.loop.AwaitsChanges)
            return;
        if (change.Type == WatchEventType.Added)
            this.loop.Notify(ClusterEvent.Added(change.Object));
        else if (change.Type == WatchEventType.Deleted)
            this.loop.Notify(ClusterEvent.Deleted(change.Object));
        else
            this.NotifyUpdated(change.Old!, change.Object);
    }

    private void NotifyUpdated(KubernetesObject old, KubernetesObject value)
    {
        if (!this.loop.AwaitsChanges)
            return;
        foreach (var change in ClusterEvent.Updated(old, value))
            this.loop.Notify(change);
    }
}
