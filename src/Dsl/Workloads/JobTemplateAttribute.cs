namespace KubeDsl;

/// <summary>What Jobs and CronJobs have in common: the fields of a Job.</summary>
public abstract class JobTemplateAttribute : WorkloadAttribute
{
    /// <summary>The field <c>backoffLimit</c> of the Job's spec; 6 by default.</summary>
    public int BackoffLimit { get; set; }

    /// <summary>The field <c>completions</c> of the Job's spec; 1 by default.</summary>
    public int Completions { get; set; }

    /// <summary>The field <c>parallelism</c> of the Job's spec; 1 by default.</summary>
    public int Parallelism { get; set; }

    /// <summary>The field <c>completionMode</c> of the Job's spec; NonIndexed by default.</summary>
    public CompletionMode CompletionMode { get; set; }

    /// <summary>The field <c>activeDeadlineSeconds</c> of the Job's spec, in seconds; none by default.</summary>
    public int ActiveDeadlineSeconds { get; set; }

    /// <summary>The field <c>ttlSecondsAfterFinished</c> of the Job's spec, in seconds; finished Jobs stay by default.</summary>
    public int TtlSecondsAfterFinished { get; set; }

    /// <summary>The field <c>restartPolicy</c> of the Pods; OnFailure by default.</summary>
    public JobRestartPolicy RestartPolicy { get; set; }

    /// <summary>The field <c>backoffLimitPerIndex</c> of the Job's spec, with <c>CompletionMode.Indexed</c>.</summary>
    public int BackoffLimitPerIndex { get; set; }

    /// <summary>The field <c>maxFailedIndexes</c> of the Job's spec, with <see cref="BackoffLimitPerIndex"/>.</summary>
    public int MaxFailedIndexes { get; set; }

    /// <summary>The field <c>podReplacementPolicy</c> of the Job's spec; TerminatingOrFailed by default, Failed with a Pod failure policy.</summary>
    public PodReplacementPolicy PodReplacementPolicy { get; set; }

    /// <summary>The field <c>managedBy</c> of the Job's spec: the controller that runs it; Kubernetes' own by default.</summary>
    public string? ManagedBy { get; set; }
}
