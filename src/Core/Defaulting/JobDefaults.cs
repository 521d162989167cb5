using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>
/// Jobs and CronJobs as the API server stores them. Source: <c>pkg/apis/batch/v1/defaults.go</c> and <c>pkg/registry/batch/job/strategy.go</c>.
/// </summary>
public static class JobDefaults
{
    /// <summary>The label with the Job's name.</summary>
    public const string NameLabel = "batch.kubernetes.io/job-name";

    /// <summary>The label with the Job's uid, by which a Job finds its Pods.</summary>
    public const string ControllerLabel = "batch.kubernetes.io/controller-uid";

    private const string OldNameLabel = "job-name";
    private const string OldControllerLabel = "controller-uid";

    /// <summary>Stands for the uid of a Job that has none yet.</summary>
    private const string FutureUid = "00000000-0000-0000-0000-000000000000";

    /// <summary>The Job with the API's defaults, its generated labels and its selector.</summary>
    public static Job Apply(Job job)
    {
        var spec = job.Spec;
        spec = Apply(spec) with
        {
            Completions = spec.Completions is null && spec.Parallelism is null ? 1 : spec.Completions,
            Parallelism = spec.Parallelism ?? 1,
            BackoffLimit = spec.BackoffLimit ?? (spec.BackoffLimitPerIndex is null ? 6 : int.MaxValue),
            CompletionMode = spec.CompletionMode ?? "NonIndexed",
            Suspend = spec.Suspend ?? false,
            ManualSelector = spec.ManualSelector ?? false,
            PodReplacementPolicy = spec.PodReplacementPolicy ?? (spec.PodFailurePolicy is null ? "TerminatingOrFailed" : "Failed"),
        };
        // A Job without labels shares those of its template, generated ones included.
        var sharesLabels = job.Metadata.Labels.IsEmpty && !spec.Template.Metadata.Labels.IsDefault;
        if (spec.ManualSelector != true)
            spec = WithSelector(spec, GeneratedLabels(job));
        var metadata = MetadataDefaults.Namespaced(job.Metadata);
        return job with { Metadata = sharesLabels ? metadata with { Labels = spec.Template.Metadata.Labels } : metadata, Spec = spec };
    }

    /// <summary>The CronJob with the API's defaults. The Jobs' own come when they are made.</summary>
    public static CronJob Apply(CronJob job) => job with
    {
        Metadata = MetadataDefaults.Namespaced(job.Metadata),
        Spec = job.Spec with
        {
            ConcurrencyPolicy = PodSpecDefaults.OrDefault(job.Spec.ConcurrencyPolicy, "Allow"),
            Suspend = job.Spec.Suspend ?? false,
            SuccessfulJobsHistoryLimit = job.Spec.SuccessfulJobsHistoryLimit ?? 3,
            FailedJobsHistoryLimit = job.Spec.FailedJobsHistoryLimit ?? 1,
            JobTemplate = job.Spec.JobTemplate with { Spec = Apply(job.Spec.JobTemplate.Spec) },
        },
    };

    /// <summary>The labels that the server puts on a Job's Pods.</summary>
    internal static EquatableMap<string> GeneratedLabels(Job job)
    {
        var uid = PodSpecDefaults.OrDefault(job.Metadata.Uid, FutureUid)!;
        var name = MetadataDefaults.NameOf(job.Metadata);
        return EquatableMap.Create((OldNameLabel, name), (NameLabel, name), (OldControllerLabel, uid), (ControllerLabel, uid));
    }

    private static JobSpec Apply(JobSpec spec) => spec with
    {
        Template = PodSpecDefaults.Apply(spec.Template),
        PodFailurePolicy = spec.PodFailurePolicy is not { } policy ? null : policy with
        {
            Rules = policy.Rules.Map(r => r with
            {
                OnPodConditions = r.OnPodConditions.Map(c => c with { Status = PodSpecDefaults.OrDefault(c.Status, "True")! }),
            }),
        },
    };

    private static JobSpec WithSelector(JobSpec spec, EquatableMap<string> generated)
    {
        var template = spec.Template;
        var labels = new List<KeyValuePair<string, string>>(generated);
        labels.AddRange(template.Metadata.Labels);
        var selector = spec.Selector ?? LabelSelector.Empty;
        var uid = generated[ControllerLabel];
        return spec with
        {
            Template = template with { Metadata = template.Metadata with { Labels = new EquatableMap<string>(labels) } },
            Selector = selector with
            {
                MatchLabels = selector.MatchLabels.ContainsKey(ControllerLabel) ? selector.MatchLabels : selector.MatchLabels.With(ControllerLabel, uid),
            },
        };
    }
}
