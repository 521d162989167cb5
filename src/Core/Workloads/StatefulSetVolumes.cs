using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Workloads;

/// <summary>The claims of a StatefulSet's Pods, and the volumes that stand for them.</summary>
public static class StatefulSetVolumes
{
    /// <summary>The claims that the Pod of an ordinal needs, named after it.</summary>
    public static IEnumerable<PersistentVolumeClaim> Claims(StatefulSet set, int ordinal) => set.Spec.VolumeClaimTemplates.Select(template => template with
    {
        Metadata = template.Metadata with
        {
            Name = ClaimName(template, set, ordinal),
            Namespace = set.Metadata.Namespace,
            Labels = new(template.Metadata.Labels.Concat(set.Spec.Selector.MatchLabels)),
            ResourceVersion = null,
        },
    });

    /// <summary>The Pod's volumes: first those of the claims, then those of the template that no claim replaces.</summary>
    public static EquatableArray<Volume> Volumes(StatefulSet set, EquatableArray<Volume> present, int ordinal)
    {
        if (set.Spec.VolumeClaimTemplates.IsEmpty)
            return present;
        var claimed = set.Spec.VolumeClaimTemplates
            .Select(template => new Volume { Name = template.Metadata.Name ?? "", PersistentVolumeClaim = new() { ClaimName = ClaimName(template, set, ordinal) } })
            .ToList();
        return [.. claimed, .. present.Where(volume => claimed.TrueForAll(claim => !string.Equals(claim.Name, volume.Name, StringComparison.Ordinal)))];
    }

    private static string ClaimName(PersistentVolumeClaim template, StatefulSet set, int ordinal) =>
        WorkloadNames.StatefulSetClaim(template.Metadata.Name ?? "", set.Metadata.Name ?? "", ordinal);
}
