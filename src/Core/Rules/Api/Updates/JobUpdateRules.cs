using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Updates;

/// <summary>Jobs: what its Pods are and when it is complete is settled once; only a Job that waits may still say where they run and what they need.</summary>
internal static class JobUpdateRules
{
    internal static void Check(JobSpec spec, Job stored, ApiFaults faults)
    {
        var before = stored.Spec;
        var path = FieldPath.Spec;
        CheckCompletions(spec, before, path.Field("completions"), faults);
        UpdateRules.Keep(spec.Selector, before.Selector, path.Field("selector"), faults);
        var waits = before.Suspend == true && stored.Status.Active is null or 0;
        UpdateRules.Keep(spec.Template, waits ? WithOpenFields(before.Template, spec.Template) : before.Template, path.Field("template"), faults);
        UpdateRules.Keep(spec.CompletionMode, before.CompletionMode, path.Field("completionMode"), faults);
        UpdateRules.Keep(spec.PodFailurePolicy, before.PodFailurePolicy, path.Field("podFailurePolicy"), faults);
        UpdateRules.Keep(spec.BackoffLimitPerIndex, before.BackoffLimitPerIndex, path.Field("backoffLimitPerIndex"), faults);
        UpdateRules.Keep(spec.ManagedBy, before.ManagedBy, path.Field("managedBy"), faults);
        UpdateRules.Keep(spec.SuccessPolicy, before.SuccessPolicy, path.Field("successPolicy"), faults);
    }

    /// <summary>The number of an Indexed Job may follow that of its Pods.</summary>
    private static void CheckCompletions(JobSpec spec, JobSpec stored, FieldPath path, ApiFaults faults)
    {
        if (spec.CompletionMode is not "Indexed")
            UpdateRules.Keep(spec.Completions, stored.Completions, path, faults);
        else if (spec.Completions is { } completions && completions != stored.Completions && completions != spec.Parallelism)
            faults.Invalid(path, completions, "can change only together with parallelism, to the same number");
    }

    private static PodTemplateSpec WithOpenFields(PodTemplateSpec stored, PodTemplateSpec sent) => stored with
    {
        Metadata = stored.Metadata with { Labels = sent.Metadata.Labels, Annotations = sent.Metadata.Annotations },
        Spec = stored.Spec with
        {
            NodeSelector = sent.Spec.NodeSelector,
            Affinity = WithNodeAffinity(stored.Spec.Affinity, sent.Spec.Affinity),
            Tolerations = sent.Spec.Tolerations,
            SchedulingGates = sent.Spec.SchedulingGates,
            Containers = WithResources(stored.Spec.Containers, sent.Spec.Containers),
            InitContainers = WithResources(stored.Spec.InitContainers, sent.Spec.InitContainers),
        },
    };

    private static Affinity? WithNodeAffinity(Affinity? stored, Affinity? sent)
    {
        var result = (stored ?? Affinity.Empty) with { NodeAffinity = sent?.NodeAffinity };
        return sent is null && result == Affinity.Empty ? null : result;
    }

    private static EquatableArray<Container> WithResources(EquatableArray<Container> stored, EquatableArray<Container> sent)
    {
        var result = new Container[stored.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = i < sent.Count ? stored[i] with { Resources = sent[i].Resources } : stored[i];
        return [.. result];
    }
}
