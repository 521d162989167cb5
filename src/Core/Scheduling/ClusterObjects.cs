using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling;

/// <summary>The objects of a cluster that the scheduler reads: what it starts from. Defaults need not be filled in.</summary>
public sealed record ClusterObjects
{
    /// <summary>The nodes, in the order in which they joined.</summary>
    public EquatableArray<Node> Nodes { get; init; }

    /// <summary>The Pods. Those with a node count there unless they have ended; those without one only when a node is nominated for them.</summary>
    public EquatableArray<Pod> Pods { get; init; }

    /// <summary>The namespaces. One that is not listed exists with the label <c>kubernetes.io/metadata.name</c>.</summary>
    public EquatableArray<Namespace> Namespaces { get; init; }

    /// <summary>The Services; Pods that they select are spread by default.</summary>
    public EquatableArray<Service> Services { get; init; }

    /// <summary>The ReplicaSets; Pods that they own are spread by default.</summary>
    public EquatableArray<ReplicaSet> ReplicaSets { get; init; }

    /// <summary>The StatefulSets; Pods that they own are spread by default.</summary>
    public EquatableArray<StatefulSet> StatefulSets { get; init; }

    /// <summary>The volumes.</summary>
    public EquatableArray<PersistentVolume> PersistentVolumes { get; init; }

    /// <summary>The claims to volumes.</summary>
    public EquatableArray<PersistentVolumeClaim> PersistentVolumeClaims { get; init; }

    /// <summary>The storage classes.</summary>
    public EquatableArray<StorageClass> StorageClasses { get; init; }

    /// <summary>What each node's storage drivers can do.</summary>
    public EquatableArray<CSINode> CSINodes { get; init; }

    /// <summary>The budgets that preemption respects where it can.</summary>
    public EquatableArray<PodDisruptionBudget> PodDisruptionBudgets { get; init; }

    /// <summary>Sorts objects into the lists; kinds that the scheduler does not read are left out.</summary>
    public static ClusterObjects From(IEnumerable<KubernetesObject> objects)
    {
        var all = objects.ToList();
        return new ClusterObjects
        {
            Nodes = all.OfType<Node>().ToEquatableArray(),
            Pods = all.OfType<Pod>().ToEquatableArray(),
            Namespaces = all.OfType<Namespace>().ToEquatableArray(),
            Services = all.OfType<Service>().ToEquatableArray(),
            ReplicaSets = all.OfType<ReplicaSet>().ToEquatableArray(),
            StatefulSets = all.OfType<StatefulSet>().ToEquatableArray(),
            PersistentVolumes = all.OfType<PersistentVolume>().ToEquatableArray(),
            PersistentVolumeClaims = all.OfType<PersistentVolumeClaim>().ToEquatableArray(),
            StorageClasses = all.OfType<StorageClass>().ToEquatableArray(),
            CSINodes = all.OfType<CSINode>().ToEquatableArray(),
            PodDisruptionBudgets = all.OfType<PodDisruptionBudget>().ToEquatableArray(),
        };
    }

    /// <summary>All objects, the Pods last, so that what they refer to is known when they come.</summary>
    public IEnumerable<KubernetesObject> All() =>
        this.Namespaces.Concat<KubernetesObject>(this.Services).Concat(this.ReplicaSets).Concat(this.StatefulSets)
            .Concat(this.StorageClasses).Concat(this.PersistentVolumes).Concat(this.PersistentVolumeClaims).Concat(this.CSINodes)
            .Concat(this.PodDisruptionBudgets).Concat(this.Nodes).Concat(this.Pods);
}
