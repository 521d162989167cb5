using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>The Jobs: each new one gets the labels and the selector by which it knows its Pods.</summary>
internal sealed class JobTable(StoreContext context, KubernetesKind kind, KindTraits<Job> traits) : ObjectTable<Job>(context, kind, traits)
{
    private const string ControllerUid = "batch.kubernetes.io/controller-uid";
    private const string JobName = "batch.kubernetes.io/job-name";
    private const string LegacyControllerUid = "controller-uid";
    private const string LegacyJobName = "job-name";

    protected override Job OnCreate(Job admitted, ObjectMeta metadata) => WithServerLabels(admitted with { Metadata = metadata, Status = JobStatus.Empty }, metadata.Uid!);

    private static Job WithServerLabels(Job value, string uid)
    {
        if (value.Spec.ManualSelector == true)
            return value;
        var labels = value.Spec.Template.Metadata.Labels
            .With(ControllerUid, uid).With(LegacyControllerUid, uid)
            .With(JobName, value.Name).With(LegacyJobName, value.Name);
        return WithLabels(value, labels, new() { MatchLabels = EquatableMap.Create((ControllerUid, uid)) });
    }

    private static Job WithLabels(Job value, EquatableMap<string> labels, LabelSelector? selector) => value with
    {
        Spec = value.Spec with
        {
            Selector = selector,
            Template = value.Spec.Template with { Metadata = value.Spec.Template.Metadata with { Labels = labels } },
        },
    };
}
