using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The Pods of a StatefulSet: what they are called and what they refer to.</summary>
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
                Labels = WithIdentity(pod.Metadata.Labels, name, ordinal).With(RevisionLabel, revision),
            },
            Spec = pod.Spec with { Hostname = name, Subdomain = set.Spec.ServiceName, Volumes = StatefulSetVolumes.Volumes(set, template.Spec.Volumes, ordinal) },
        };
    }

    /// <summary>True while a Pod says by its labels who it is.</summary>
    internal static bool HasIdentity(Pod pod) => pod.Metadata.Labels.GetValueOrDefault(PodNameLabel) == pod.Name;

    internal static Pod WithIdentity(Pod pod, int ordinal) => pod with { Metadata = pod.Metadata with { Labels = WithIdentity(pod.Metadata.Labels, pod.Name, ordinal) } };

    private static EquatableMap<string> WithIdentity(EquatableMap<string> labels, string name, int ordinal) =>
        labels.With(PodNameLabel, name).With(PodIndexLabel, ordinal.ToString(CultureInfo.InvariantCulture));
}
