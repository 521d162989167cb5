using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Codecs;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Annotations of Pods that Kubernetes itself reads.</summary>
internal static class PodAnnotationRules
{
    /// <summary>Marks the image that the API server has of a Pod which a node runs by itself.</summary>
    internal const string Mirror = "kubernetes.io/config.mirror";

    /// <summary>The seccomp profile of a Pod, as it was written before the field came.</summary>
    internal const string SeccompPod = "seccomp.security.alpha.kubernetes.io/pod";

    /// <summary>The same for a container, whose name follows.</summary>
    internal const string SeccompContainerPrefix = "container.seccomp.security.alpha.kubernetes.io/";

    /// <summary>The AppArmor profile of a container, whose name follows.</summary>
    internal const string AppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";

    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";
    private const string Tolerations = "scheduler.alpha.kubernetes.io/tolerations";

    internal static void Check(PodContext pod)
    {
        // A StatefulSet has its template's annotations judged a second time.
        for (var i = 0; i < (pod.InStatefulSet ? 2 : 1); i++)
            CheckValues(pod);
        SecurityAnnotationRules.Check(pod);
    }

    private static void CheckValues(PodContext pod)
    {
        var faults = pod.Faults;
        foreach (var (key, value) in pod.Metadata.Annotations.Select(a => (a.Key, a.Value)))
        {
            if (key is Mirror && string.IsNullOrEmpty(pod.Spec.NodeName))
                faults.Invalid(pod.AnnotationsPath.Key(key), value, "marks a static Pod, which must have a nodeName");
            else if (key is Tolerations && value.Length > 0)
                CheckTolerations(value, pod);
            else if (key is DeletionCost && !IsDeletionCost(value))
                faults.Invalid(pod.AnnotationsPath.Key(key), value, "must be a whole number of 32 bits without '+' and leading zeros");
            else if (key is SeccompPod || key.StartsWith(SeccompContainerPrefix, StringComparison.Ordinal))
                CheckSeccomp(value, pod.AnnotationsPath.Field(key), faults);
            else if (key.StartsWith(AppArmorPrefix, StringComparison.Ordinal))
                CheckAppArmor(key, value, pod);
        }
    }

    private static bool IsDeletionCost(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && (text is "0" || text[0] is '-' or (>= '1' and <= '9'));

    private static void CheckTolerations(string json, PodContext pod)
    {
        if (JsonText.Read(json) is not { } node || ReadTolerations(node) is not { } tolerations)
            pod.Faults.Invalid(pod.AnnotationsPath, json, "must be a JSON list of tolerations");
        else
            TolerationRules.Check(tolerations, pod.AnnotationsPath.Field(Tolerations), pod.Faults);
    }

    /// <summary>The tolerations of a JSON list; null when it is none.</summary>
    private static EquatableArray<Toleration>? ReadTolerations(ManifestNode node)
    {
        var issues = new List<ReadIssue>();
        var holder = new MappingNode();
        holder.Add("tolerations", node);
        var tolerations = new ObjectReader(holder, "", issues).Objects("tolerations", TolerationCodec.Read);
        return issues.Any(i => i.Kind == ReadIssueKind.WrongType) ? null : tolerations;
    }

    private static void CheckSeccomp(string profile, FieldPath path, ApiFaults faults)
    {
        const string Localhost = "localhost/";
        if (profile.StartsWith(Localhost, StringComparison.Ordinal))
            faults.Invalid(path, profile, RelativePath.Complaints(profile.Substring(Localhost.Length)));
        else if (profile is not ("runtime/default" or "docker/default" or "unconfined"))
            faults.Invalid(path, profile, "must be runtime/default, unconfined or localhost/<file>");
    }

    private static void CheckAppArmor(string key, string profile, PodContext pod)
    {
        var container = key.Substring(AppArmorPrefix.Length);
        if (!PodContainers.Of(pod).Any(c => c.Container.Name == container))
            pod.Faults.Invalid(pod.AnnotationsPath.Key(key), container, "is no container of the Pod");
        if (profile is not ("" or "runtime/default" or "unconfined") && !profile.StartsWith("localhost/", StringComparison.Ordinal))
            pod.Faults.Invalid(pod.AnnotationsPath.Key(key), profile, "must be runtime/default, unconfined or localhost/<profile>");
    }
}
