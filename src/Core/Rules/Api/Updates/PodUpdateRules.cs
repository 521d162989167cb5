using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Updates;

/// <summary>Pods: almost nothing about one that exists can change. Images can, deadlines can come nearer, tolerations can be added; a Pod held back by gates can be told where to run.</summary>
internal static class PodUpdateRules
{
    private const string AppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";
    private const string Mirror = "kubernetes.io/config.mirror";

    internal static void Check(Pod pod, Pod stored, ApiFaults faults)
    {
        var spec = pod.Spec;
        var before = stored.Spec;
        CheckAnnotations(pod.Metadata.Annotations, stored.Metadata.Annotations, faults);
        if (CountsDiffer(spec, before, faults) || !CheckDeadline(spec.ActiveDeadlineSeconds, before.ActiveDeadlineSeconds, faults))
            return;
        CheckImages(spec.Containers, FieldPath.Spec.Field("containers"), faults);
        CheckImages(spec.InitContainers, FieldPath.Spec.Field("initContainers"), faults);
        if (before.Tolerations.Any(o => !spec.Tolerations.Any(t => t with { TolerationSeconds = o.TolerationSeconds } == o)))
            faults.Forbidden(FieldPath.Spec.Field("tolerations"), "can only be added; of those there, only tolerationSeconds can change");
        for (var i = 0; i < spec.SchedulingGates.Count; i++)
        {
            if (!before.SchedulingGates.Contains(spec.SchedulingGates[i]))
                faults.Forbidden(FieldPath.Spec.Field("schedulingGates")[i].Field("name"), "gates can only be taken away");
        }

        var allowed = before with
        {
            Containers = WithImages(before.Containers, spec.Containers),
            InitContainers = WithImages(before.InitContainers, spec.InitContainers),
            ActiveDeadlineSeconds = spec.ActiveDeadlineSeconds,
            Tolerations = spec.Tolerations,
            SchedulingGates = spec.SchedulingGates,
        };
        if (before.TerminationGracePeriodSeconds is < 0 && spec.TerminationGracePeriodSeconds == 1)
            allowed = allowed with { TerminationGracePeriodSeconds = 1 };
        if (!before.SchedulingGates.IsEmpty)
            allowed = WithPlacement(allowed, spec, faults);
        if (allowed != spec)
            faults.Forbidden(FieldPath.Spec, "may change only in the images, activeDeadlineSeconds (set or lowered), tolerations (added) and schedulingGates (taken away)");
    }

    private static void CheckAnnotations(EquatableMap<string> annotations, EquatableMap<string> stored, ApiFaults faults)
    {
        static bool IsFixed(string key) => key is Mirror || key.StartsWith(AppArmorPrefix, StringComparison.Ordinal);
        foreach (var key in annotations.Concat(stored).Select(a => a.Key).Where(IsFixed).Distinct(StringComparer.Ordinal))
        {
            if (annotations.GetValueOrDefault(key) != stored.GetValueOrDefault(key))
                faults.Forbidden(FieldPath.Metadata.Field("annotations").Key(key), "can be set only when the Pod is made");
        }
    }

    private static bool CountsDiffer(PodSpec spec, PodSpec stored, ApiFaults faults)
    {
        const string Complaint = "containers can be neither added nor taken away";
        if (spec.Containers.Count != stored.Containers.Count)
        {
            faults.Forbidden(FieldPath.Spec.Field("containers"), Complaint);
            return true;
        }

        if (spec.InitContainers.Count == stored.InitContainers.Count)
            return false;
        faults.Forbidden(FieldPath.Spec.Field("initContainers"), Complaint);
        return true;
    }

    /// <summary>An image that is missing is reported here too, besides the rules for every container.</summary>
    private static void CheckImages(EquatableArray<Container> containers, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < containers.Count; i++)
        {
            var image = containers[i].Image ?? "";
            if (image.Length == 0)
                faults.Required(path[i].Field("image"));
            if (image.Trim().Length != image.Length)
                faults.Invalid(path[i].Field("image"), image, "must not begin or end with a blank");
        }
    }

    /// <returns>False when nothing further is looked at.</returns>
    private static bool CheckDeadline(long? seconds, long? stored, ApiFaults faults)
    {
        var path = FieldPath.Spec.Field("activeDeadlineSeconds");
        if (seconds is { } given)
        {
            if (given is < 0 or > int.MaxValue)
                faults.Invalid(path, given, "must lie between 0 and 2147483647");
            else if (given > stored)
                faults.Invalid(path, given, "must not be more than before");
            else
                return true;
            return false;
        }

        if (stored is not null)
            faults.Invalid(path, "absent", "is not allowed; a deadline cannot be taken back");
        return true;
    }

    private static EquatableArray<Container> WithImages(EquatableArray<Container> stored, EquatableArray<Container> sent)
    {
        var result = new Container[stored.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = stored[i] with { Image = sent[i].Image };
        return [.. result];
    }

    /// <summary>Where a Pod that waits runs may be narrowed.</summary>
    private static PodSpec WithPlacement(PodSpec allowed, PodSpec spec, ApiFaults faults)
    {
        if (allowed.NodeSelector.Any(e => spec.NodeSelector.GetValueOrDefault(e.Key) != e.Value))
            faults.Invalid(FieldPath.Spec.Field("nodeSelector"), "the change", "is not allowed; labels can only be added");
        CheckTerms(spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution, allowed.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution, faults);
        var affinity = (allowed.Affinity ?? Affinity.Empty) with { NodeAffinity = spec.Affinity?.NodeAffinity };
        return allowed with { NodeSelector = spec.NodeSelector, Affinity = spec.Affinity is null && affinity == Affinity.Empty ? null : affinity };
    }

    private static void CheckTerms(NodeSelector? selector, NodeSelector? stored, ApiFaults faults)
    {
        if (stored is null || stored.NodeSelectorTerms.IsEmpty)
            return;
        var path = FieldPath.Spec.Field("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
        var terms = selector?.NodeSelectorTerms ?? default;
        if (terms.Count != stored.NodeSelectorTerms.Count)
        {
            faults.Invalid(path, terms.Count, "terms are not as many as before");
            return;
        }

        for (var i = 0; i < terms.Count; i++)
        {
            if (!OnlyAdds(terms[i], stored.NodeSelectorTerms[i]))
                faults.Invalid(path[i], "the change", "is not allowed; requirements can only be added");
        }
    }

    private static bool OnlyAdds(NodeSelectorTerm term, NodeSelectorTerm stored)
    {
        // A term without requirements matches no node, one with some does: that widens.
        if (stored.MatchExpressions.IsEmpty && stored.MatchFields.IsEmpty)
            return term.MatchExpressions.IsEmpty && term.MatchFields.IsEmpty;
        return term.MatchExpressions.Take(stored.MatchExpressions.Count).SequenceEqual(stored.MatchExpressions)
            && term.MatchFields.Take(stored.MatchFields.Count).SequenceEqual(stored.MatchFields);
    }
}
