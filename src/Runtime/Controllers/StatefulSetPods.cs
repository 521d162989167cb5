using System.Globalization;
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
                Labels = pod.Metadata.Labels
                    .With(RevisionLabel, revision)
                    .With(PodNameLabel, name)
                    .With(PodIndexLabel, ordinal.ToString(CultureInfo.InvariantCulture)),
            },
            Spec = pod.Spec with { Hostname = name, Subdomain = set.Spec.ServiceName, Volumes = StatefulSetVolumes.Volumes(set, template.Spec.Volumes, ordinal) },
        };
    }
}
