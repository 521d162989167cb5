using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>The Jobs: each new one gets the labels and the selector by which it knows its Pods.</summary>
internal sealed class JobTable(StoreContext context, KubernetesKind kind, KindTraits<Job> traits) : ObjectTable<Job>(context, kind, traits)
{
    private const string ControllerUid = "batch.kubernetes.io/controller-uid";
    private const string JobName = "batch.kubernetes.io/job-name";

    protected override Job OnCreate(Job value)
    {
        var created = value with { Status = JobStatus.Empty };
        if (value.Spec.ManualSelector == true)
            return created;
        var template = value.Spec.Template;
        var labels = template.Metadata.Labels
            .With(ControllerUid, value.Uid).With("controller-uid", value.Uid)
            .With(JobName, value.Name).With("job-name", value.Name);
        return created with
        {
            Spec = value.Spec with
            {
                Selector = new() { MatchLabels = EquatableMap.Create((ControllerUid, value.Uid)) },
                Template = template with { Metadata = template.Metadata with { Labels = labels } },
            },
        };
    }
}
