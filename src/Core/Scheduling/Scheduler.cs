using System;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Scheduling.Explaining;

namespace KubeDsl.Scheduling;

/// <summary>
/// The scheduler in its plain form: for every Pod all plugins look at all nodes. It takes any profile, and it is what faster ones are measured against.
/// Source: <c>pkg/scheduler/schedule_one.go</c>.
/// </summary>
public sealed class Scheduler : IScheduler
{
    private readonly SchedulingProfile profile;
    private readonly NodeSampling sampling;
    private readonly HostSelection hostSelection;

    /// <summary>A scheduler for a cluster.</summary>
    /// <param name="objects">What the cluster starts with; null for an empty one.</param>
    /// <param name="profile">How it decides; null for <see cref="SchedulingProfile.Default"/>.</param>
    public Scheduler(ClusterObjects? objects = null, SchedulingProfile? profile = null)
    {
        this.profile = profile ?? SchedulingProfile.Default;
        this.Cluster = new ClusterState(this.profile.PercentageOfNodesToScore is not null || this.profile.TieBreak == TieBreak.Heap);
        this.sampling = new NodeSampling(this.profile.PercentageOfNodesToScore);
        this.hostSelection = new HostSelection(this.profile);
        foreach (var value in objects?.All() ?? [])
            this.Apply(value);
    }

    /// <summary>What the scheduler knows of the cluster.</summary>
    public ClusterState Cluster { get; }

    /// <inheritdoc/>
    public Nominations Nominations => this.Cluster.Nominations;

    /// <inheritdoc/>
    public Decision Schedule(Pod pod, bool detail = false) => this.Schedule(pod, detail, preempts: true);

    /// <summary>Decides as <see cref="Schedule(Pod, bool)"/> does, on request without looking for room that other Pods could make.</summary>
    internal Decision Schedule(Pod pod, bool detail, bool preempts)
    {
        var info = new PodInfo(pod);
        if (this.Cluster.NodeOf(info.Key) is { } present)
            throw new ArgumentException("The Pod " + info.Key + " is on node " + present.Name + " already; remove it before it is scheduled again.", nameof(pod));
        return new SchedulingCycle(this.profile, this.Cluster, this.sampling, this.hostSelection, info, detail, preempts).Run();
    }

    /// <summary>
    /// Explains what <see cref="Schedule(Pod, bool)"/> would decide now, looking at every node, and, for a Pod that would stay pending, what would help. Nothing is assumed.
    /// A Pod that has a node is explained as if it were to be placed again.
    /// </summary>
    public PodExplanation Explain(Pod pod) => new PodExplainer(this.profile, this.Cluster, this.hostSelection).Explain(pod);

    /// <inheritdoc/>
    public void Apply(KubernetesObject value)
    {
        if (value is Pod pod)
        {
            this.Apply(new PodInfo(pod));
            return;
        }

        switch (ObjectDefaults.Apply(value))
        {
            case Node node:
                this.Cluster.Set(node);
                break;
            case Namespace item:
                this.Cluster.Set(item);
                break;
            case Service service:
                this.Cluster.SpreadingOwners.Set(service);
                break;
            case ReplicaSet controller:
                this.Cluster.SpreadingOwners.SetController(controller, controller.Spec.Selector);
                break;
            case StatefulSet controller:
                this.Cluster.SpreadingOwners.SetController(controller, controller.Spec.Selector);
                break;
            case PersistentVolume volume:
                this.Cluster.Storage.Set(volume);
                break;
            case PersistentVolumeClaim claim:
                this.Cluster.Storage.Set(claim);
                break;
            case StorageClass item:
                this.Cluster.Storage.Set(item);
                break;
            case CSINode item:
                this.Cluster.Storage.Set(item);
                break;
            case PodDisruptionBudget budget:
                this.Cluster.DisruptionBudgets.Set(budget);
                break;
        }
    }

    /// <inheritdoc/>
    public bool Remove(KubernetesObject value)
    {
        var metadata = ObjectDefaults.Apply(value).Metadata;
        var name = metadata.Name ?? "";
        var @namespace = metadata.Namespace ?? "";
        return value switch
        {
            Pod => this.Cluster.Nominations.Remove(PodInfo.KeyOf(@namespace, name)) | this.Cluster.Unplace(PodInfo.KeyOf(@namespace, name)),
            Node => this.Cluster.RemoveNode(name),
            Namespace => this.Cluster.RemoveNamespace(name),
            Service service => this.Cluster.SpreadingOwners.Remove(service with { Metadata = metadata }),
            ReplicaSet or StatefulSet => this.Cluster.SpreadingOwners.RemoveController(value with { Metadata = metadata }),
            PersistentVolume => this.Cluster.Storage.RemoveVolume(name),
            PersistentVolumeClaim => this.Cluster.Storage.RemoveClaim(@namespace, name),
            StorageClass => this.Cluster.Storage.RemoveClass(name),
            CSINode => this.Cluster.Storage.RemoveCSINode(name),
            PodDisruptionBudget budget => this.Cluster.DisruptionBudgets.Remove(budget with { Metadata = metadata }),
            _ => false,
        };
    }

    /// <summary>True when a Pod holds a place on the node that it names.</summary>
    internal static bool OccupiesNode(Pod pod) => !string.IsNullOrEmpty(pod.Spec.NodeName) && !HasEnded(pod);

    private static bool HasEnded(Pod pod) => pod.Status.Phase is "Succeeded" or "Failed";

    private void Apply(PodInfo pod)
    {
        if (OccupiesNode(pod.Pod))
        {
            this.Cluster.Nominations.Remove(pod.Key);
            this.Cluster.Place(pod, pod.Pod.Spec.NodeName!);
            return;
        }

        this.Cluster.Unplace(pod.Key);
        if (HasEnded(pod.Pod) || Nominations.Own(pod) is not { } nominated)
            this.Cluster.Nominations.Remove(pod.Key);
        else
            this.Cluster.Nominations.Add(pod, nominated);
    }
}
