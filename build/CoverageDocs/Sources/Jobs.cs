using KubeDsl;

namespace KubeDsl.Coverage.Jobs;

/// <summary>The fields of Jobs and CronJobs.</summary>
[App]
public partial class Jobs
{
    [Job(
        BackoffLimit = 2,
        Completions = 4,
        Parallelism = 2,
        CompletionMode = CompletionMode.Indexed,
        ActiveDeadlineSeconds = 600,
        TtlSecondsAfterFinished = 3600,
        RestartPolicy = JobRestartPolicy.Never,
        BackoffLimitPerIndex = 1,
        MaxFailedIndexes = 2,
        PodReplacementPolicy = PodReplacementPolicy.Failed,
        ManagedBy = "kubernetes.io/job-controller",
        Suspend = true)]
    [Container("train:1")]
    [PodFailurePolicyRule(PodFailurePolicyAction.FailIndex, ExitCodes = [3, 4], Operator = ExitCodeOperator.In, ContainerName = "train")]
    [PodFailurePolicyRule(PodFailurePolicyAction.Ignore, PodConditions = ["DisruptionTarget"])]
    [SuccessPolicyRule(SucceededIndexes = "0,2-3", SucceededCount = 2)]
    public partial class Train;

    [CronJob(
        "0 3 * * *",
        TimeZone = "Europe/Berlin",
        ConcurrencyPolicy = ConcurrencyPolicy.Forbid,
        Suspend = true,
        StartingDeadlineSeconds = 60,
        SuccessfulJobsHistoryLimit = 1,
        FailedJobsHistoryLimit = 2,
        BackoffLimit = 1)]
    [Container("clean:1")]
    [Label("team", "shop"), Annotation("example.com/owner", "shop")]
    public partial class Clean;
}
