using System;
using KubeDsl.Model;
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
}
