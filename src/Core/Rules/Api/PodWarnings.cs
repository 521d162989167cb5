using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What a Pod or a template gets warnings for.</summary>
internal static class PodWarnings
{
    private static readonly string[] OldAnnotations =
        ["scheduler.alpha.kubernetes.io/critical-pod", "security.alpha.kubernetes.io/sysctls", "security.alpha.kubernetes.io/unsafe-sysctls"];

    private static readonly HashSet<string> OldNodeLabels = new(StringComparer.Ordinal)
    {
        "beta.kubernetes.io/arch", "beta.kubernetes.io/os", "beta.kubernetes.io/instance-type", "failure-domain.beta.kubernetes.io/region",
        "failure-domain.beta.kubernetes.io/zone", "node-role.kubernetes.io/master", "app.kubernetes.io/created-by", "scheduler.alpha.kubernetes.io/preferAvoidPods",
    };

    internal static void Check(PodContext pod, ApiFaults faults)
    {
        CheckPlacement(pod, faults);
        CheckAnnotations(pod, faults);
        VolumeWarnings.Check(pod, faults);
        ContainerWarnings.Check(pod, faults);
        CheckHostAliases(pod, faults);
        CheckPullSecrets(pod, faults);
        if (pod.IsTemplate && pod.Spec.TerminationGracePeriodSeconds is < 0)
            faults.Warn(pod.Path.Field("terminationGracePeriodSeconds"), "must not be negative; Pods get 1 second");
        ContainerWarnings.CheckWhole(pod.Spec.Overhead, pod.Path.Field("overhead"), faults);
        for (var i = 0; i < (pod.Spec.DnsConfig?.Nameservers.Count ?? 0); i++)
            AddressWarnings.CheckAddress(pod.Spec.DnsConfig!.Nameservers[i], pod.Path.Field("dnsConfig.nameservers")[i], faults);
    }

    private static void CheckPlacement(PodContext pod, ApiFaults faults)
    {
        var spec = pod.Spec;
        foreach (var label in spec.NodeSelector)
            CheckNodeLabel(label.Key, pod.Path.Field("nodeSelector").Key(label.Key), faults);
        for (var i = 0; i < spec.TopologySpreadConstraints.Count; i++)
        {
            var constraint = spec.TopologySpreadConstraints[i];
            var path = pod.Path.Field("topologySpreadConstraints")[i];
            CheckNodeLabel(constraint.TopologyKey, path.Field("topologyKey"), faults);
            CheckSelector(constraint.LabelSelector, path, faults);
        }

        if (spec.Affinity is not { } affinity)
            return;
        var place = pod.Path.Field("affinity");
        if (affinity.NodeAffinity is { } node)
            CheckNodeAffinity(node, place.Field("nodeAffinity"), faults);
        CheckTerms(affinity.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, affinity.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, place.Field("podAffinity"), faults);
        CheckTerms(affinity.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, affinity.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, place.Field("podAntiAffinity"), faults);
    }

    private static void CheckTerms(EquatableArray<PodAffinityTerm> required, EquatableArray<WeightedPodAffinityTerm> preferred, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < required.Count; i++)
            CheckSelector(required[i].LabelSelector, path.Field("requiredDuringSchedulingIgnoredDuringExecution")[i], faults);
        for (var i = 0; i < preferred.Count; i++)
            CheckSelector(preferred[i].PodAffinityTerm.LabelSelector, path.Field("preferredDuringSchedulingIgnoredDuringExecution")[i].Field("podAffinityTerm"), faults);
    }

    private static void CheckSelector(LabelSelector? selector, FieldPath path, ApiFaults faults)
    {
        if (selector is null)
            faults.Warn(path.Field("labelSelector"), "is absent, so it matches no Pod");
    }

    private static void CheckNodeAffinity(NodeAffinity affinity, FieldPath path, ApiFaults faults)
    {
        var terms = affinity.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default;
        for (var i = 0; i < terms.Count; i++)
            CheckKeys(terms[i], path.Field("requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms")[i], faults);
        for (var i = 0; i < affinity.PreferredDuringSchedulingIgnoredDuringExecution.Count; i++)
        {
            var term = affinity.PreferredDuringSchedulingIgnoredDuringExecution[i].Preference;
            var place = path.Field("preferredDuringSchedulingIgnoredDuringExecution")[i].Field("preference");
            CheckKeys(term, place, faults);
            for (var j = 0; j < term.MatchExpressions.Count; j++)
                CheckValues(term.MatchExpressions[j], place.Field("matchExpressions")[j].Field("values"), faults);
        }
    }

    private static void CheckKeys(NodeSelectorTerm term, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < term.MatchExpressions.Count; i++)
            CheckNodeLabel(term.MatchExpressions[i].Key, path.Field("matchExpressions")[i].Field("key"), faults);
    }

    private static void CheckValues(NodeSelectorRequirement requirement, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < requirement.Values.Count; i++)
        {
            foreach (var complaint in LabelValue.Complaints(requirement.Values[i]))
                faults.Warn(path[i], "'" + requirement.Values[i] + "' " + complaint);
        }
    }

    private static void CheckNodeLabel(string label, FieldPath path, ApiFaults faults)
    {
        if (OldNodeLabels.Contains(label))
            faults.Warn(path, "'" + label + "' is out of date");
    }

    private static void CheckAnnotations(PodContext pod, ApiFaults faults)
    {
        var annotations = pod.Metadata.Annotations;
        if (annotations.IsEmpty)
            return;
        // Here the template's annotations are named with their metadata.
        var path = pod.IsTemplate ? pod.AnnotationsPath.Parent!.Field("metadata.annotations") : pod.AnnotationsPath;
        foreach (var key in OldAnnotations)
            WarnIf(annotations.ContainsKey(key), key, "does nothing any more");
        WarnIf(annotations.ContainsKey(PodAnnotationRules.SeccompPod) && pod.Spec.SecurityContext?.SeccompProfile is null, PodAnnotationRules.SeccompPod, "does nothing any more; use the field seccompProfile");
        foreach (var container in PodContainers.Of(pod).Select(c => c.Container))
        {
            var seccomp = PodAnnotationRules.SeccompContainerPrefix + container.Name;
            WarnIf(annotations.ContainsKey(seccomp) && container.SecurityContext?.SeccompProfile is null, seccomp, "does nothing any more; use the field seccompProfile");
            var appArmor = PodAnnotationRules.AppArmorPrefix + container.Name;
            WarnIf(
                annotations.TryGetValue(appArmor, out var profile)
                && !HasOwnAppArmor(container.Name, pod)
                && PodDefaults.ReadAppArmor(profile) != pod.Spec.SecurityContext?.AppArmorProfile,
                appArmor,
                "is out of date; use the field appArmorProfile");
        }

        void WarnIf(bool wrong, string key, string complaint)
        {
            if (wrong)
                faults.Warn(path.Key(key), complaint);
        }
    }

    /// <summary>True when the container says its profile itself. A Pod has taken the annotation over by now, so what was sent counts.</summary>
    private static bool HasOwnAppArmor(string name, PodContext pod)
    {
        var spec = pod.Given ?? pod.Spec;
        return spec.Containers.Concat(spec.InitContainers).Any(c => c.Name == name && c.SecurityContext?.AppArmorProfile is not null);
    }

    private static void CheckHostAliases(PodContext pod, ApiFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pod.Spec.HostAliases.Count; i++)
        {
            var address = pod.Spec.HostAliases[i].Ip;
            var path = pod.Path.Field("hostAliases")[i].Field("ip");
            if (!seen.Add(address))
                faults.Warn(path, "'" + address + "' stands here a second time");
            AddressWarnings.CheckAddress(address, path, faults);
        }
    }

    private static void CheckPullSecrets(PodContext pod, ApiFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pod.Spec.ImagePullSecrets.Count; i++)
        {
            var name = pod.Spec.ImagePullSecrets[i].Name;
            var path = pod.Path.Field("imagePullSecrets")[i].Field("name");
            if (name.Length == 0)
                faults.Warn(path, "is empty");
            if (!seen.Add(name))
                faults.Warn(path, "'" + name + "' stands here a second time");
        }
    }
}
