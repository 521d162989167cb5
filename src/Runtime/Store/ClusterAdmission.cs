using System;
using System.Linq;
using System.Runtime.CompilerServices;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Api;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Selectors;

namespace KubeDsl.Runtime.Store;

/// <summary>
/// The API server's way with objects: the answer that Core gives for any object, and what admission adds to Pods and nodes. Pods of one template are admitted alike,
/// so that the work is done once a template.
/// </summary>
internal sealed class ClusterAdmission : IAdmission
{
    private const long TolerationSeconds = 300;
    private readonly ConditionalWeakTable<PodSpec, AdmittedSpec> admitted = [];
    private Pod? lastSent;
    private Pod? lastAdmitted;

    /// <summary>The priority classes that exist.</summary>
    internal Func<EquatableArray<PriorityClass>> PriorityClasses { get; set; } = static () => [];

    /// <summary>The ranges that addresses of Services come from.</summary>
    internal EquatableArray<string> ServiceRanges { get; set; } = ApiContext.Default.ServiceRanges;

    /// <summary>True while a controller writes: what it derives from admitted objects needs no second look.</summary>
    internal Func<bool> IsController { get; set; } = static () => false;

    /// <summary>The storage class of claims that name none; null when the cluster has no default.</summary>
    internal Func<string?> DefaultStorageClass { get; set; } = static () => null;

    public KubernetesObject? Recall(KubernetesObject value)
    {
        if (value is not Pod pod)
            return null;
        if (ReferenceEquals(pod, this.lastSent))
            return this.lastAdmitted;
        if (!this.admitted.TryGetValue(pod.Spec, out var known) || known.Labels != pod.Metadata.Labels)
            return null;
        this.lastSent = pod;
        return this.lastAdmitted = pod with { Spec = known.Spec };
    }

    public KubernetesObject Admit(KubernetesObject value, KubernetesObject? stored)
    {
        if (stored is not null)
            return this.IsController() || value is Pod or Node ? value : this.AdmitChange(value, stored);
        return value switch
        {
            Pod pod => this.Admit(pod),
            ReplicaSet or ControllerRevision when this.IsController() => value,
            Node node => this.Answer(WithNotReadyTaint(node)),
            PersistentVolumeClaim claim => this.Answer(this.WithClass(claim)),
            _ => this.Answer(value),
        };
    }

    // New nodes take no Pods until they have said that they are well.
    private static Node WithNotReadyTaint(Node node) => node.Spec.Taints.Any(t => t is { Key: NodeTaints.NotReady, Effect: Tolerations.NoSchedule })
        ? node
        : node with { Spec = node.Spec with { Taints = [.. node.Spec.Taints, new() { Key = NodeTaints.NotReady, Effect = Tolerations.NoSchedule }] } };

    private static EquatableArray<Toleration> WithNodeTolerations(EquatableArray<Toleration> tolerations)
    {
        var result = tolerations.ToList();
        foreach (var key in (string[])[NodeTaints.NotReady, NodeTaints.Unreachable])
        {
            if (!tolerations.Any(t => (string.IsNullOrEmpty(t.Key) || t.Key == key) && (string.IsNullOrEmpty(t.Effect) || t.Effect == Tolerations.NoExecute)))
                result.Add(new() { Key = key, Operator = "Exists", Effect = Tolerations.NoExecute, TolerationSeconds = TolerationSeconds });
        }

        return result.Count == tolerations.Count ? tolerations : result.ToEquatableArray();
    }

    private PersistentVolumeClaim WithClass(PersistentVolumeClaim claim) => claim.Spec.StorageClassName is null && this.DefaultStorageClass() is { } name
        ? claim with { Spec = claim.Spec with { StorageClassName = name } }
        : claim;

    private static LabelSelector? SelectorOf(KubernetesObject value) => value switch
    {
        Deployment deployment => deployment.Spec.Selector,
        ReplicaSet set => set.Spec.Selector,
        StatefulSet set => set.Spec.Selector,
        DaemonSet set => set.Spec.Selector,
        _ => null,
    };

    private Pod Admit(Pod pod)
    {
        var answer = (Pod)this.Answer(pod);
        var spec = answer.Spec with { Tolerations = WithNodeTolerations(answer.Spec.Tolerations) };
        this.admitted.AddOrUpdate(pod.Spec, new(spec, pod.Metadata.Labels));
        return answer with { Spec = spec };
    }

    /// <summary>A change by a user: judged as a new object would be, and selectors stay.</summary>
    private KubernetesObject AdmitChange(KubernetesObject value, KubernetesObject stored)
    {
        var meta = value.Metadata;
        var sent = value is Job job ? JobTable.WithoutServerLabels(job) : value;
        var answer = this.Answer(sent with
        {
            Metadata = new()
            {
                Name = meta.Name,
                Namespace = meta.Namespace,
                Labels = meta.Labels,
                Annotations = meta.Annotations,
                Finalizers = meta.Finalizers,
                OwnerReferences = meta.OwnerReferences,
            },
        });
        if (answer is Job admittedJob)
            answer = JobTable.WithServerLabels(admittedJob, stored.Uid);
        if (SelectorOf(stored) is { } selector && SelectorOf(answer) != selector)
            throw new ApiException(422, "Invalid", value.Key, $"{value.Kind} \"{value.Name}\" is invalid: spec.selector: field is immutable");
        return answer with { Metadata = meta with { Namespace = answer.Metadata.Namespace } };
    }

    private KubernetesObject Answer(KubernetesObject value)
    {
        var answer = ApiServer.Create(value, ApiContext.Default with { PriorityClasses = this.PriorityClasses(), ServiceRanges = this.ServiceRanges });
        if (answer.Accepted)
            return answer.Defaulted!;
        throw answer.Status == 422
            ? ApiException.Invalid(value.Key, answer.Faults)
            : new ApiException(answer.Status, answer.Status == 403 ? "Forbidden" : "BadRequest", value.Key, string.Join("; ", answer.Faults.Select(f => f.Place.Path + ": " + f.Message)), answer.Faults);
    }

    private sealed record AdmittedSpec(PodSpec Spec, EquatableMap<string> Labels);
}
