using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>StatefulSets.</summary>
internal static class StatefulSetRules
{
    internal static void Check(StatefulSetSpec spec, ApiContext server, ApiFaults faults)
    {
        var path = FieldPath.Spec;
        if (spec.PodManagementPolicy is not ("OrderedReady" or "Parallel"))
            faults.Invalid(path.Field("podManagementPolicy"), spec.PodManagementPolicy ?? "", "must be OrderedReady or Parallel");
        CheckStrategy(spec.UpdateStrategy, path.Field("updateStrategy"), faults);
        CheckRetention(spec.PersistentVolumeClaimRetentionPolicy, path.Field("persistentVolumeClaimRetentionPolicy"), faults);
        NumberRules.NotNegative(spec.Replicas, path.Field("replicas"), faults);
        NumberRules.NotNegative(spec.MinReadySeconds, path.Field("minReadySeconds"), faults);
        NumberRules.NotNegative(spec.Ordinals?.Start, path.Field("ordinals.start"), faults);
        if (spec.ServiceName.Length > 0)
            faults.Invalid(path.Field("serviceName"), spec.ServiceName, DnsLabel.Complaints(spec.ServiceName));
        var template = path.Field("template");
        if (PodTemplateRules.CheckSelector(spec.Selector, spec.Template, path, faults))
            PodTemplateRules.Check(WithClaims(spec), template, server, faults, inStatefulSet: true);
        PodTemplateRules.CheckRunsForever(spec.Template.Spec, template.Field("spec"), faults);
        for (var i = 0; i < spec.VolumeClaimTemplates.Count; i++)
            ClaimRules.CheckSpec(spec.VolumeClaimTemplates[i].Spec, path.Field("volumeClaimTemplates")[i].Field("spec"), faults);
    }

    /// <summary>The template as its Pods will be: each claim template is a volume before the others and replaces one of its name.</summary>
    internal static PodTemplateSpec WithClaims(StatefulSetSpec spec)
    {
        if (spec.VolumeClaimTemplates.IsEmpty)
            return spec.Template;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var volumes = new List<Volume>();
        foreach (var claim in spec.VolumeClaimTemplates)
        {
            var name = claim.Metadata.Name ?? "";
            if (names.Add(name))
                volumes.Add(new Volume { Name = name, PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = name } });
        }

        volumes.AddRange(spec.Template.Spec.Volumes.Where(v => !names.Contains(v.Name)));
        return spec.Template with { Spec = spec.Template.Spec with { Volumes = volumes.ToEquatableArray() } };
    }

    private static void CheckStrategy(StatefulSetUpdateStrategy strategy, FieldPath path, ApiFaults faults)
    {
        if (strategy.Type is not ("OnDelete" or "RollingUpdate"))
            faults.Invalid(path, strategy.Type ?? "", "must be OnDelete or RollingUpdate");
        if (strategy.Type is "OnDelete" && strategy.RollingUpdate is not null)
            faults.Invalid(path.Field("rollingUpdate"), "rollingUpdate", "must not be set with the type OnDelete");
        if (strategy.Type is "RollingUpdate")
            NumberRules.NotNegative(strategy.RollingUpdate?.Partition, path.Field("rollingUpdate.partition"), faults);
    }

    private static void CheckRetention(StatefulSetPersistentVolumeClaimRetentionPolicy? policy, FieldPath path, ApiFaults faults)
    {
        if (policy is null)
            return;
        if (policy.WhenDeleted is not ("Retain" or "Delete"))
            faults.NotSupported(path.Field("whenDeleted"), policy.WhenDeleted ?? "", "Retain", "Delete");
        if (policy.WhenScaled is not ("Retain" or "Delete"))
            faults.NotSupported(path.Field("whenScaled"), policy.WhenScaled ?? "", "Retain", "Delete");
    }
}
