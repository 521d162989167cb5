using KubeDsl.Runtime.Store;
using KubeDsl.Model;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Scheduling;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>When all troubles are over and nothing happens any more, everything is as it was asked for, or there is no room for it.</summary>
internal static class RestInvariants
{
    internal static void Check(Cluster cluster)
    {
        Demand(cluster.IsAtRest, "the cluster does not come to rest");
        CheckOwners(cluster);
        CheckPods(cluster);
        foreach (var set in cluster.List<ReplicaSet>())
            CheckCounts(cluster, set, set.Spec.Replicas ?? 1, set.Status.Replicas, set.Status.ReadyReplicas ?? 0);
        foreach (var set in cluster.List<StatefulSet>())
            CheckStatefulSet(cluster, set);
        foreach (var deployment in cluster.List<Deployment>())
            CheckDeployment(cluster, deployment);
        foreach (var set in cluster.List<DaemonSet>())
            CheckDaemonSet(cluster, set);
        foreach (var job in cluster.List<Job>().Where(j => !JobConditions.IsFinished(j)))
            Demand(cluster.Plane.Store.Pods.OwnedBy(job.Uid).Exists(p => string.IsNullOrEmpty(p.Spec.NodeName)) || job.Spec.Parallelism == 0, $"Job {job.Name} never ends");
    }

    private static void CheckOwners(Cluster cluster)
    {
        foreach (var value in cluster.Plane.Store.Tables.SelectMany(t => t.ObjectsInOrder()))
        {
            Demand(!value.IsTerminating, $"{value.Key} is still there, with finalizers [{string.Join(' ', value.Metadata.Finalizers)}]");
            foreach (var owner in value.Metadata.OwnerReferences)
                Demand(cluster.Plane.Store.FindOwner(owner, value.Namespace) is not null, $"{value.Key} outlives its owner {owner.Kind} {owner.Name}");
        }
    }

    private static void CheckPods(Cluster cluster)
    {
        var scheduler = new Scheduler();
        foreach (var value in cluster.Plane.Store.Tables.SelectMany(t => t.ObjectsInOrder()))
            scheduler.Apply(value);
        foreach (var pod in cluster.Pods)
        {
            if (pod.IsTerminal())
                continue;
            if (string.IsNullOrEmpty(pod.Spec.NodeName))
            {
                Demand(scheduler.Schedule(pod).Node is not { } room, $"{pod.NamespacedName} is pending although there is room: {pod.Status.Condition(PodConditionTypes.PodScheduled)?.Message}");
                continue;
            }

            Demand(cluster.Find<Node>(pod.Spec.NodeName) is not null, $"{pod.NamespacedName} is bound to {pod.Spec.NodeName}, which is gone");
            Demand(pod.IsReady() || pod.Spec.RestartPolicy is "Never" or "OnFailure", $"{pod.NamespacedName} on {pod.Spec.NodeName} is not ready: {pod.Status}");
            Demand(cluster.Fleet.Find(pod.Spec.NodeName)?.WorkerOf(pod.NamespacedName) is { HasEnded: false } worker && worker.Uid == pod.Uid, $"{pod.NamespacedName} does not run on {pod.Spec.NodeName}");
        }

        foreach (var node in cluster.Nodes)
        {
            foreach (var worker in cluster.Fleet.Find(node.Name)!.Workers.Where(w => !w.HasEnded))
                Demand(cluster.Find<Pod>(worker.Name.Name, worker.Name.Namespace)?.Uid == worker.Uid, $"{worker.Name} runs on {node.Name} and has no object");
        }
    }

    private static void CheckCounts(Cluster cluster, KubernetesObject owner, int wanted, int replicas, int ready)
    {
        var pods = cluster.Plane.Store.Pods.OwnedBy(owner.Uid).FindAll(p => p.IsActive());
        Demand(pods.Count == wanted, $"{owner.Key} has {pods.Count} Pods instead of {wanted}");
        Demand(replicas == wanted, $"{owner.Key} reports {replicas} Pods instead of {wanted}");
        Demand(ready == pods.Count(p => p.IsReady()), $"{owner.Key} reports {ready} ready Pods instead of {pods.Count(p => p.IsReady())}");
    }

    // With ordered creation and no room for one Pod the later ones do not come either.
    private static void CheckStatefulSet(Cluster cluster, StatefulSet set)
    {
        var pods = cluster.Plane.Store.Pods.OwnedBy(set.Uid);
        if (pods.Exists(p => !p.IsReady()))
            return;
        CheckCounts(cluster, set, set.Spec.Replicas ?? 1, set.Status.Replicas, set.Status.ReadyReplicas ?? 0);
        if (set.Spec.UpdateStrategy.Type != "OnDelete" && set.Spec.UpdateStrategy.RollingUpdate?.Partition is null or 0)
            Demand(set.Status.CurrentRevision == set.Status.UpdateRevision, $"{set.Key} has not finished its update");
    }

    private static void CheckDeployment(Cluster cluster, Deployment deployment)
    {
        var pending = cluster.Pods.Any(p => string.IsNullOrEmpty(p.Spec.NodeName));
        if (pending)
            return;
        var wanted = deployment.Spec.Replicas ?? 1;
        var status = deployment.Status;
        Demand(
            (status.Replicas ?? 0) == wanted && (status.UpdatedReplicas ?? 0) == wanted && (status.AvailableReplicas ?? 0) == wanted,
            $"{deployment.Key} wants {wanted} Pods and reports {status.Replicas} with {status.UpdatedReplicas} updated and {status.AvailableReplicas} available");
        Demand(status.ObservedGeneration == deployment.Metadata.Generation, $"{deployment.Key} was not looked at");
    }

    private static void CheckDaemonSet(Cluster cluster, DaemonSet set)
    {
        if (cluster.Plane.Store.Pods.OwnedBy(set.Uid).Exists(p => string.IsNullOrEmpty(p.Spec.NodeName)))
            return;
        var status = set.Status;
        Demand(
            status.NumberMisscheduled == 0 && status.DesiredNumberScheduled == status.NumberReady && status.DesiredNumberScheduled == (status.UpdatedNumberScheduled ?? 0),
            $"{set.Key} wants {status.DesiredNumberScheduled} Pods and reports {status.NumberReady} ready, {status.UpdatedNumberScheduled} updated, {status.NumberMisscheduled} where they should not be");
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvariantException("at rest: " + otherwise);
    }
}
