using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The Pods and claims of a StatefulSet: what they are called and what they refer to.</summary>
internal static class StatefulSetPods
{
    private const string RevisionLabel = "controller-revision-hash";
    private const string PodNameLabel = "statefulset.kubernetes.io/pod-name";
    private const string PodIndexLabel = "apps.kubernetes.io/pod-index";

    /// <summary>The name of the revision that a Pod was made of.</summary>
    internal static string RevisionOf(Pod pod) => pod.Metadata.Labels.GetValueOrDefault(RevisionLabel) ?? "";

    internal static Pod Create(StatefulSet set, PodTemplateSpec template, string revision, int ordinal)
    {
        var name = WorkloadNames.StatefulSetPod(set.Name, ordinal);
        var pod = PodCreation.FromTemplate(template, set, ControllerReferences.To(set));
        return pod with
        {
            Metadata = pod.Metadata with
            {
                Name = name,
                GenerateName = null,
                Labels = pod.Metadata.Labels
                    .With(RevisionLabel, revision)
                    .With(PodNameLabel, name)
                    .With(PodIndexLabel, ordinal.ToString(CultureInfo.InvariantCulture)),
            },
            Spec = pod.Spec with { Hostname = name, Subdomain = set.Spec.ServiceName, Volumes = Volumes(set, template.Spec.Volumes, ordinal) },
        };
    }

    /// <summary>The claims that a Pod needs, named after it.</summary>
    internal static IEnumerable<PersistentVolumeClaim> Claims(StatefulSet set, int ordinal) => set.Spec.VolumeClaimTemplates.Select(t => t with
    {
        Metadata = t.Metadata with
        {
            Name = WorkloadNames.StatefulSetClaim(t.Name, set.Name, ordinal),
            Namespace = set.Namespace,
            Labels = Union(t.Metadata.Labels, set.Spec.Selector.MatchLabels),
            ResourceVersion = null,
        },
    });

    private static EquatableMap<string> Union(EquatableMap<string> labels, EquatableMap<string> more) => new(labels.Concat(more));

    private static EquatableArray<Volume> Volumes(StatefulSet set, EquatableArray<Volume> present, int ordinal)
    {
        if (set.Spec.VolumeClaimTemplates.IsEmpty)
            return present;
        var claimed = set.Spec.VolumeClaimTemplates.Select(t => new Volume
        {
            Name = t.Name,
            PersistentVolumeClaim = new() { ClaimName = WorkloadNames.StatefulSetClaim(t.Name, set.Name, ordinal) },
        }).ToList();
        return [.. claimed, .. present.Where(v => claimed.TrueForAll(c => !string.Equals(c.Name, v.Name, StringComparison.Ordinal)))];
    }
}
