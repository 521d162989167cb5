using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Rules.Api;

namespace KubeDsl.Rules;

/// <summary>The Pods that an object makes, or the Pod that it is: what most rules look at, whatever the kind.</summary>
internal sealed class PodTemplate
{
    private PodTemplate(KubernetesObject owner, string path, ObjectMeta metadata, PodSpec spec)
    {
        this.Owner = owner;
        this.Key = ObjectKey.Of(owner);
        this.Path = FieldPath.Of(path);
        this.Metadata = metadata;
        this.Spec = spec;
    }

    internal KubernetesObject Owner { get; }

    internal ObjectKey Key { get; }

    /// <summary>Where the Pod's spec stands in the object.</summary>
    internal FieldPath Path { get; }

    internal ObjectMeta Metadata { get; }

    internal PodSpec Spec { get; }

    /// <summary>The name that messages use.</summary>
    internal string Name => this.Key.Name;

    /// <summary>The containers with their places: init containers and sidecars first, in the order they start.</summary>
    internal IEnumerable<PodContainer> Containers
    {
        get
        {
            for (var i = 0; i < this.Spec.InitContainers.Count; i++)
            {
                var container = this.Spec.InitContainers[i];
                yield return new(this, container, this.Path.Field("initContainers")[i], container.RestartPolicy == "Always" ? ContainerKind.Sidecar : ContainerKind.Init);
            }

            for (var i = 0; i < this.Spec.Containers.Count; i++)
                yield return new(this, this.Spec.Containers[i], this.Path.Field("containers")[i], ContainerKind.Regular);
        }
    }

    /// <summary>The Pods of an object; null for kinds that have none.</summary>
    internal static PodTemplate? Of(KubernetesObject value) => value switch
    {
        Pod pod => new(pod, "spec", pod.Metadata, pod.Spec),
        Deployment { Spec.Template: var template } => new(value, "spec.template.spec", template.Metadata, template.Spec),
        ReplicaSet { Spec.Template: { } template } => new(value, "spec.template.spec", template.Metadata, template.Spec),
        StatefulSet { Spec.Template: var template } => new(value, "spec.template.spec", template.Metadata, template.Spec),
        DaemonSet { Spec.Template: var template } => new(value, "spec.template.spec", template.Metadata, template.Spec),
        Job { Spec.Template: var template } => new(value, "spec.template.spec", template.Metadata, template.Spec),
        CronJob { Spec.JobTemplate.Spec.Template: var template } => new(value, "spec.jobTemplate.spec.template.spec", template.Metadata, template.Spec),
        _ => null,
    };

    /// <summary>A field of this object.</summary>
    internal FaultPlace At(FieldPath path) => new(this.Key, path.ToString());
}
