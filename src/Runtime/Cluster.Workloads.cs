using System;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Controllers.Autoscaling;
using KubeDsl.Runtime.Rollouts;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime;

/// <content>The verbs for workloads, as <c>kubectl</c> has them.</content>
public sealed partial class Cluster
{
    /// <summary>Sets the number of Pods of a Deployment, ReplicaSet or StatefulSet (<c>kubectl scale</c>).</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="name">The workload's name.</param>
    /// <param name="replicas">How many Pods there should be.</param>
    /// <param name="namespace">Its namespace.</param>
    /// <exception cref="NotSupportedException">Objects of this kind cannot be scaled.</exception>
    /// <exception cref="ApiException">There is no such workload.</exception>
    public void Scale<T>(string name, int replicas, string @namespace = "default")
        where T : KubernetesObject => this.Scale(new ObjectKey(typeof(T).Name, @namespace, name), replicas);

    /// <summary>Changes the image of a container and so starts a rollout (<c>kubectl set image</c>).</summary>
    /// <typeparam name="T">The kind: Deployment, StatefulSet or DaemonSet.</typeparam>
    /// <param name="name">The workload's name.</param>
    /// <param name="container">The container's name; init containers count, too.</param>
    /// <param name="image">The new image.</param>
    /// <param name="namespace">The workload's namespace.</param>
    /// <exception cref="NotSupportedException">Objects of this kind are not rolled out.</exception>
    /// <exception cref="ArgumentException">The workload has no such container.</exception>
    /// <exception cref="ApiException">There is no such workload, or the image is refused.</exception>
    public void SetImage<T>(string name, string container, string image, string @namespace = "default")
        where T : KubernetesObject => this.SetImage(new ObjectKey(typeof(T).Name, @namespace, name), container, image);

    /// <summary>The rollout of a Deployment, StatefulSet or DaemonSet: its status and history, and the verbs restart, undo, pause and resume (<c>kubectl rollout</c>).</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="name">The workload's name.</param>
    /// <param name="namespace">Its namespace.</param>
    /// <exception cref="NotSupportedException">Objects of this kind are not rolled out.</exception>
    /// <exception cref="ApiException">There is no such workload.</exception>
    public Rollout Rollout<T>(string name, string @namespace = "default")
        where T : KubernetesObject => new(this.plane, typeof(T).Name, new(@namespace, name));

    internal void Scale(ObjectKey workload, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        if (!ScaleTargets.CanScale(workload.Kind))
            throw new NotSupportedException($"A {workload.Kind} cannot be scaled; Deployments, ReplicaSets and StatefulSets can.");
        var target = ScaleTargets.Find(this.plane.Store, new() { Kind = workload.Kind, Name = workload.Name }, workload.Namespace) ?? throw ApiException.NotFound(workload);
        ScaleTargets.Resize(this.plane.Store, target, replicas);
    }

    /// <summary>Changes the image of a container; without a name that of the main one.</summary>
    internal void SetImage(ObjectKey key, string container, string image)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        var workload = RolloutTarget.Get(this.plane.Store, key.Kind, new(key.Namespace, key.Name));
        var template = RolloutTarget.TemplateOf(workload);
        var name = container.Length == 0 ? template.Spec.Containers[0].Name : container;
        var containers = template.Spec.InitContainers.Concat(template.Spec.Containers).Select(c => c.Name).ToList();
        if (!containers.Contains(name))
            throw new ArgumentException($"The {key.Kind} '{key.Name}' has no container '{name}'; it has {string.Join(", ", containers)}.", nameof(container));
        Container Change(Container c) => c.Name == name ? c with { Image = image } : c;
        var spec = template.Spec with { Containers = [.. template.Spec.Containers.Select(Change)], InitContainers = [.. template.Spec.InitContainers.Select(Change)] };
        this.plane.Store.Table(workload.Kind)!.UpdateObject(RolloutTarget.WithTemplate(workload, template with { Spec = spec }));
    }
}
