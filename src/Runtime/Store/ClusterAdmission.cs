using System;
using System.Linq;
using System.Runtime.CompilerServices;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>
/// The API server's way with new objects: defaults, and what the default admission plugins add to Pods and nodes. Pods of one template are admitted alike,
/// so the work is done once a template.
/// </summary>
internal sealed class ClusterAdmission : IAdmission
{
    private const long TolerationSeconds = 300;
    private readonly ConditionalWeakTable<PodSpec, AdmittedSpec> admitted = [];

    /// <summary>Where priority classes are looked up.</summary>
    internal Func<string, PriorityClass?>? FindPriorityClass { get; set; }

    /// <summary>The priority class for Pods that name none; null when there is none.</summary>
    internal Func<PriorityClass?>? DefaultPriorityClass { get; set; }

    public KubernetesObject Admit(KubernetesObject value, KubernetesObject? stored) => value switch
    {
        Pod pod when stored is null => this.Admit(pod),
        Pod pod => pod,
        Node node when stored is null => Admit((Node)ObjectDefaults.Apply(node)),
        _ => ObjectDefaults.Apply(value),
    };

    // New nodes take no Pods until they have said that they are well.
    private static Node Admit(Node node)
    {
        const string NotReady = Controllers.NodeTaints.NotReady;
        return node.Spec.Taints.Any(t => t is { Key: NotReady, Effect: "NoSchedule" })
            ? node
            : node with { Spec = node.Spec with { Taints = [.. node.Spec.Taints, new() { Key = NotReady, Effect = "NoSchedule" }] } };
    }

    private static EquatableArray<Toleration> WithNodeTolerations(EquatableArray<Toleration> tolerations)
    {
        var result = tolerations.ToList();
        foreach (var key in (string[])[Controllers.NodeTaints.NotReady, Controllers.NodeTaints.Unreachable])
        {
            if (!tolerations.Any(t => (string.IsNullOrEmpty(t.Key) || t.Key == key) && (string.IsNullOrEmpty(t.Effect) || t.Effect == "NoExecute")))
                result.Add(new() { Key = key, Operator = "Exists", Effect = "NoExecute", TolerationSeconds = TolerationSeconds });
        }

        return result.Count == tolerations.Count ? tolerations : result.ToEquatableArray();
    }

    private Pod Admit(Pod pod)
    {
        if (this.admitted.TryGetValue(pod.Spec, out var known) && known.Labels == pod.Metadata.Labels)
            return pod with { Spec = known.Spec };
        var defaulted = (Pod)ObjectDefaults.Apply(pod);
        var spec = this.WithPriority(defaulted);
        spec = spec with { Tolerations = WithNodeTolerations(spec.Tolerations) };
        this.admitted.AddOrUpdate(pod.Spec, new(spec, pod.Metadata.Labels));
        return defaulted with { Spec = spec };
    }

    private PodSpec WithPriority(Pod pod)
    {
        var spec = pod.Spec;
        var chosen = string.IsNullOrEmpty(spec.PriorityClassName) ? this.DefaultPriorityClass?.Invoke() : this.FindPriorityClass?.Invoke(spec.PriorityClassName!);
        if (chosen is not null)
            return spec with { PriorityClassName = chosen.Name, Priority = chosen.Value, PreemptionPolicy = spec.PreemptionPolicy ?? chosen.PreemptionPolicy };
        return spec.PriorityClassName switch
        {
            null or "" => spec with { Priority = spec.Priority ?? 0 },
            "system-cluster-critical" => spec with { Priority = 2_000_000_000 },
            "system-node-critical" => spec with { Priority = 2_000_001_000 },
            var missing => throw ApiException.Forbidden(pod.Key, $"no PriorityClass with name {missing} was found"),
        };
    }

    private sealed record AdmittedSpec(PodSpec Spec, EquatableMap<string> Labels);
}
