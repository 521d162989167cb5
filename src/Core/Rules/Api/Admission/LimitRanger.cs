using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>The plug-in LimitRanger's first half: what containers get that name no requests or limits. The other half is <see cref="LimitRangerRules"/>.</summary>
internal static class LimitRanger
{
    private const string Annotation = "kubernetes.io/limit-ranger";

    /// <summary>The ranges of an object's namespace.</summary>
    internal static IEnumerable<LimitRange> Of(EquatableArray<LimitRange> ranges, KubernetesObject value) =>
        ranges.Where(r => MetadataDefaults.Namespaced(r.Metadata).Namespace == MetadataDefaults.Namespaced(value.Metadata).Namespace).Select(LimitRangeDefaults.Apply);

    /// <summary>The Pod, which has its other defaults already, with what the ranges give its containers, and an annotation that tells so.</summary>
    internal static Pod Apply(Pod pod, EquatableArray<LimitRange> ranges)
    {
        if (ranges.IsEmpty)
            return pod;
        foreach (var range in Of(ranges, pod))
            pod = Apply(pod, range);
        return pod;
    }

    private static Pod Apply(Pod pod, LimitRange range)
    {
        EquatableMap<Quantity> requests = default;
        EquatableMap<Quantity> limits = default;
        foreach (var item in range.Spec.Limits.Where(i => i.Type is "Container"))
        {
            // Of several items the last one counts.
            requests = new([.. requests, .. item.DefaultRequest]);
            limits = new([.. limits, .. item.Default]);
        }

        var notes = new List<string>();
        Container Complete(Container container, string what)
        {
            Note(container.Resources.Requests, requests, "request for " + what + " " + container.Name, notes);
            Note(container.Resources.Limits, limits, "limit for " + what + " " + container.Name, notes);
            return container with
            {
                Resources = container.Resources with
                {
                    Requests = ResourceDefaults.Complete(container.Resources.Requests, requests),
                    Limits = ResourceDefaults.Complete(container.Resources.Limits, limits),
                },
            };
        }

        var spec = pod.Spec with { Containers = pod.Spec.Containers.Map(c => Complete(c, "container")), InitContainers = pod.Spec.InitContainers.Map(c => Complete(c, "init container")) };
        return notes.Count == 0
            ? pod
            : pod with { Spec = spec, Metadata = pod.Metadata with { Annotations = pod.Metadata.Annotations.With(Annotation, "LimitRanger plugin set: " + string.Join("; ", notes)) } };
    }

    private static void Note(EquatableMap<Quantity> given, EquatableMap<Quantity> defaults, string what, List<string> notes)
    {
        var set = defaults.Select(d => d.Key).Where(k => !given.ContainsKey(k)).OrderBy(k => k, StringComparer.Ordinal).ToList();
        if (set.Count > 0)
            notes.Add(string.Join(", ", set) + " " + what);
    }
}
