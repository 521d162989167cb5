using KubeDsl.Model;

namespace KubeDsl.Scheduling;

/// <summary>
/// Places Pods, one after the other, on the nodes of a cluster that it is told about. All implementations answer alike; they differ in speed.
/// Objects may lack the API's defaults. An instance is not for several threads at once.
/// </summary>
public interface IScheduler
{
    /// <summary>The Pods that nodes are kept for; a <see cref="Queue.SchedulingQueue"/> in front of the scheduler keeps them in step with what becomes of pending Pods.</summary>
    Nominations Nominations { get; }

    /// <summary>
    /// Decides where a Pod goes and, when there is a node, assumes that it runs there from now on (its volumes included). A Pod that finds no node stays unknown,
    /// except that a node which preemption found is kept for it.
    /// </summary>
    /// <param name="pod">The Pod; it has no node yet.</param>
    /// <param name="detail">True to have <see cref="Decision.Detail"/> filled in; without it nothing is recorded.</param>
    Decision Schedule(Pod pod, bool detail = false);

    /// <summary>
    /// Adds an object or replaces the one with its kind, namespace and name. Pods that have ended, and Pods that have no node, free what they held.
    /// Kinds that matter to no decision are passed over.
    /// </summary>
    void Apply(KubernetesObject value);

    /// <summary>Removes the object with this one's kind, namespace and name; false when it is not known.</summary>
    bool Remove(KubernetesObject value);
}
