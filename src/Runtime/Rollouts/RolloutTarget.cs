using System;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Rollouts;

/// <summary>The workloads that are rolled out: where their template is.</summary>
internal static class RolloutTarget
{
    internal static PodTemplateSpec TemplateOf(KubernetesObject workload) => workload switch
    {
        Deployment deployment => deployment.Spec.Template,
        StatefulSet set => set.Spec.Template,
        DaemonSet set => set.Spec.Template,
        _ => throw NotRolledOut(workload.Kind),
    };

    internal static KubernetesObject WithTemplate(KubernetesObject workload, PodTemplateSpec template) => workload switch
    {
        Deployment deployment => deployment with { Spec = deployment.Spec with { Template = template } },
        StatefulSet set => set with { Spec = set.Spec with { Template = template } },
        DaemonSet set => set with { Spec = set.Spec with { Template = template } },
        _ => throw NotRolledOut(workload.Kind),
    };

    /// <summary>The workload as it is now.</summary>
    /// <exception cref="NotSupportedException">The kind is not rolled out.</exception>
    /// <exception cref="ApiException">There is no such workload.</exception>
    internal static KubernetesObject Get(ObjectStore store, string kind, NamespacedName name)
    {
        if (kind is not ("Deployment" or "StatefulSet" or "DaemonSet"))
            throw NotRolledOut(kind);
        return store.Table(kind)!.Find(name) ?? throw ApiException.NotFound(new(kind, name.Namespace, name.Name));
    }

    internal static NotSupportedException NotRolledOut(string kind) => new($"A {kind} is not rolled out; Deployments, StatefulSets and DaemonSets are.");
}
