using System;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime;

// What agents on nodes, and those who watch them, do.
public sealed partial class Cluster
{
    /// <summary>Sets a condition of a Pod, as an agent outside does for readiness gates (<c>spec.readinessGates</c>).</summary>
    /// <exception cref="ApiException">There is no such Pod.</exception>
    public void SetPodCondition(string pod, string type, bool value, string @namespace = "default")
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        var present = this.plane.Store.Pods.Get(new(@namespace, pod));
        this.plane.Store.Pods.UpdateStatus(present with { Status = present.Status.WithCondition(type, value, this.plane.WholeSeconds) });
    }

    /// <summary>Says what everything on a node uses that is no Pod: a growing log, a leaking daemon. Kubelets look at once, and evict when their node runs short.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public void SetSystemUsage(string node, ContainerUsage usage)
    {
        ArgumentNullException.ThrowIfNull(usage);
        if (this.Find<Node>(node) is null)
            throw new ArgumentException($"The cluster has no node '{node}'; it has {string.Join(", ", this.Nodes.Select(n => n.Name))}.", nameof(node));
        this.plane.Usage.SetSystem(node, usage);
    }
}
