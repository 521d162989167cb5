using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>
/// The plug-in PodSecurity: labels of a namespace say how harmless its Pods must be. What is enforced refuses Pods; workloads whose Pods would be refused are only warned about.
/// </summary>
internal static class PodSecurity
{
    /// <summary>The version that stands for <c>latest</c>.</summary>
    internal const int Latest = int.MaxValue;

    private const string Prefix = "pod-security.kubernetes.io/";
    private static readonly string[] Levels = ["privileged", "baseline", "restricted"];

    /// <summary>Refuses a Pod that is less harmless than its namespace wants.</summary>
    internal static void Enforce(Pod pod, EquatableMap<string> labels, ApiFaults faults)
    {
        var (level, version) = PolicyOf(labels, "enforce");
        foreach (var (path, complaint) in Violations(pod.Metadata, pod.Spec, FieldPath.Spec, level, version))
            faults.Forbidden(path, "violates PodSecurity \"" + Title(level, version) + "\": " + complaint);
    }

    /// <summary>Warns about a Pod, or a workload whose Pods are like that.</summary>
    internal static void Warn(KubernetesObject value, EquatableMap<string> labels, ApiFaults faults)
    {
        if (TemplateOf(value) is not var (metadata, spec, path))
            return;
        var (level, version) = PolicyOf(labels, "warn");
        foreach (var (place, complaint) in Violations(metadata, spec, path, level, version))
            faults.WarnAs("would violate PodSecurity \"" + Title(level, version) + "\"", place, complaint);
    }

    private static (ObjectMeta Metadata, PodSpec Spec, FieldPath Path)? TemplateOf(KubernetesObject value)
    {
        static (ObjectMeta Metadata, PodSpec Spec, FieldPath Path) Of(PodTemplateSpec template, string path = "spec.template.spec") => (template.Metadata, template.Spec, FieldPath.Of(path));
        return value switch
        {
            Pod item => (item.Metadata, item.Spec, FieldPath.Spec),
            Deployment item => Of(item.Spec.Template),
            ReplicaSet item => Of(item.Spec.Template),
            StatefulSet item => Of(item.Spec.Template),
            DaemonSet item => Of(item.Spec.Template),
            Job item => Of(item.Spec.Template),
            CronJob item => Of(item.Spec.JobTemplate.Spec.Template, "spec.jobTemplate.spec.template.spec"),
            _ => null,
        };
    }

    /// <summary>What is enforced is warned about too, unless the namespace says how much is.</summary>
    private static (string Level, int Version) PolicyOf(EquatableMap<string> labels, string mode)
    {
        if (mode is "warn" && !labels.ContainsKey(Prefix + "warn"))
            mode = "enforce";
        var level = labels.GetValueOrDefault(Prefix + mode) ?? "privileged";
        var version = labels.GetValueOrDefault(Prefix + mode + "-version") ?? "latest";
        var number = version.Length > 3 && int.TryParse(version.Substring(3), NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : Latest;
        return (Levels.Contains(level, System.StringComparer.Ordinal) ? level : "restricted", version is "latest" ? Latest : number);
    }

    private static string Title(string level, int version) => level + ":" + (version == Latest ? "latest" : "v1." + version.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<(FieldPath Path, string Complaint)> Violations(ObjectMeta metadata, PodSpec spec, FieldPath path, string level, int version)
    {
        if (level is "privileged")
            return [];
        var pod = new SecuredPod(metadata, spec, path, version);
        return level is "baseline" ? BaselineChecks.Of(pod, alone: true) : BaselineChecks.Of(pod, alone: false).Concat(RestrictedChecks.Of(pod));
    }
}
