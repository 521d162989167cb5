using System;
using System.Linq;
using System.Runtime.CompilerServices;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Rules.Api;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Selectors;

namespace KubeDsl.Runtime.Store;

/// <summary>
/// The API server's way with objects: the answer that Core gives for any object, and what admission adds to nodes. Pods of one template are admitted alike,
/// so that the work is done once a template.
/// </summary>
internal sealed class ClusterAdmission : IAdmission
{
    private readonly ConditionalWeakTable<PodSpec, AdmittedSpec> admitted = [];
    private Pod? lastSent;
    private Pod? lastAdmitted;

    /// <summary>True while a controller writes: what it derives from admitted objects needs no second look.</summary>
    internal Func<bool> IsController { get; set; } = static () => false;

    /// <summary>The cluster's objects that admission goes by; null when it goes by none.</summary>
    internal AdmissionView? View
    {
        get;
        set
        {
            field = value;
            if (value is not null)
                value.Changed = this.Forget;
        }
    }

    public KubernetesObject? Recall(KubernetesObject value)
    {
        if (value is not Pod pod || !this.IsPlain(pod))
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
            return this.IsController() ? value : this.AdmitChange(value, stored);
        return value switch
        {
            Pod pod => this.Admit(pod),
            ReplicaSet or ControllerRevision when this.IsController() => value,
            Node node => this.Answer(WithNotReadyTaint(node)),
            _ => this.Answer(value),
        };
    }

    // New nodes take no Pods until they have said that they are well.
    private static Node WithNotReadyTaint(Node node) => node.Spec.Taints.Any(t => t is { Key: NodeTaints.NotReady, Effect: Tolerations.NoSchedule })
        ? node
        : node with { Spec = node.Spec with { Taints = [.. node.Spec.Taints, new() { Key = NodeTaints.NotReady, Effect = Tolerations.NoSchedule }] } };

    private Pod Admit(Pod pod)
    {
        var answer = (Pod)this.Answer(pod);
        if (this.IsPlain(pod))
            this.admitted.AddOrUpdate(pod.Spec, new(answer.Spec, pod.Metadata.Labels));
        return answer;
    }

    private bool IsPlain(Pod pod) => this.View?.IsPlain(NamespaceOf(pod)) != false;

    private void Forget()
    {
        this.admitted.Clear();
        this.lastSent = null;
        this.lastAdmitted = null;
    }

    /// <summary>A change by a user. What was filled in when the object was made need not be repeated.</summary>
    private KubernetesObject AdmitChange(KubernetesObject value, KubernetesObject stored) =>
        Unless(ApiServer.Update(value, stored, this.Context(stored)), stored);

    private KubernetesObject Answer(KubernetesObject value) => Unless(ApiServer.Create(value, this.Context(value)), value);

    // Without a cluster around it there are no priority classes but the two of every cluster.
    private ApiContext Context(KubernetesObject value) => this.View?.Of(NamespaceOf(value)) ?? ApiContext.Default with { PriorityClasses = [] };

    private static string NamespaceOf(KubernetesObject value) => value.Namespace.Length == 0 ? WellKnown.DefaultNamespace : value.Namespace;

    private static KubernetesObject Unless(ApiAnswer answer, KubernetesObject subject) => answer.Accepted ? answer.Defaulted! : throw Refusal(answer, subject.Key);

    private static ApiException Refusal(ApiAnswer answer, ObjectKey subject)
    {
        var why = ApiException.InWords(answer.Faults);
        return answer.Status switch
        {
            422 => ApiException.Invalid(subject, answer.Faults),
            409 => ApiException.Conflict(subject, why),
            403 => new(403, "Forbidden", subject, $"{subject.Kind} \"{subject.Name}\" is forbidden: {why}", answer.Faults),
            404 => new(404, "NotFound", subject, why, answer.Faults),
            _ => new(answer.Status, "BadRequest", subject, why, answer.Faults),
        };
    }

    private sealed record AdmittedSpec(PodSpec Spec, EquatableMap<string> Labels);
}
