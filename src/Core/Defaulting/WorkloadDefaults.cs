using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Defaulting;

/// <summary>Controllers of Pods as the API server stores them. Source: <c>pkg/apis/apps/v1/defaults.go</c>.</summary>
public static class WorkloadDefaults
{
    private const string RollingUpdate = "RollingUpdate";
    private const int HistoryLimit = 10;

    /// <summary>The Deployment with the API's defaults.</summary>
    public static Deployment Apply(Deployment deployment) => deployment with
    {
        Metadata = MetadataDefaults.Namespaced(deployment.Metadata),
        Spec = deployment.Spec with
        {
            Replicas = deployment.Spec.Replicas ?? 1,
            RevisionHistoryLimit = deployment.Spec.RevisionHistoryLimit ?? HistoryLimit,
            ProgressDeadlineSeconds = deployment.Spec.ProgressDeadlineSeconds ?? 600,
            Strategy = Apply(deployment.Spec.Strategy),
            Template = PodSpecDefaults.Apply(deployment.Spec.Template),
        },
    };

    /// <summary>The ReplicaSet with the API's defaults.</summary>
    public static ReplicaSet Apply(ReplicaSet replicaSet) => replicaSet with
    {
        Metadata = MetadataDefaults.Namespaced(replicaSet.Metadata),
        Spec = replicaSet.Spec with { Replicas = replicaSet.Spec.Replicas ?? 1, Template = PodSpecDefaults.Apply(replicaSet.Spec.Template) },
    };

    /// <summary>The DaemonSet with the API's defaults.</summary>
    public static DaemonSet Apply(DaemonSet daemonSet) => daemonSet with
    {
        Metadata = MetadataDefaults.Namespaced(daemonSet.Metadata),
        Spec = daemonSet.Spec with
        {
            RevisionHistoryLimit = daemonSet.Spec.RevisionHistoryLimit ?? HistoryLimit,
            UpdateStrategy = Apply(daemonSet.Spec.UpdateStrategy),
            Template = PodSpecDefaults.Apply(daemonSet.Spec.Template),
        },
    };

    /// <summary>The StatefulSet with the API's defaults.</summary>
    public static StatefulSet Apply(StatefulSet statefulSet) => statefulSet with
    {
        Metadata = MetadataDefaults.Namespaced(statefulSet.Metadata),
        Spec = statefulSet.Spec with
        {
            Replicas = statefulSet.Spec.Replicas ?? 1,
            RevisionHistoryLimit = statefulSet.Spec.RevisionHistoryLimit ?? HistoryLimit,
            PodManagementPolicy = PodSpecDefaults.OrDefault(statefulSet.Spec.PodManagementPolicy, "OrderedReady"),
            PersistentVolumeClaimRetentionPolicy = Apply(statefulSet.Spec.PersistentVolumeClaimRetentionPolicy),
            UpdateStrategy = Apply(statefulSet.Spec.UpdateStrategy),
            Template = PodSpecDefaults.Apply(statefulSet.Spec.Template),
            VolumeClaimTemplates = statefulSet.Spec.VolumeClaimTemplates.Map(c => c with
            {
                Spec = PersistentVolumeClaimDefaults.Apply(c.Spec),
                Status = c.Status with { Phase = PodSpecDefaults.OrDefault(c.Status.Phase, "Pending") },
            }),
        },
    };

    private static DeploymentStrategy Apply(DeploymentStrategy strategy)
    {
        strategy = strategy with { Type = PodSpecDefaults.OrDefault(strategy.Type, RollingUpdate) };
        return strategy.Type is not RollingUpdate ? strategy : strategy with
        {
            RollingUpdate = (strategy.RollingUpdate ?? RollingUpdateDeployment.Empty) with
            {
                MaxSurge = strategy.RollingUpdate?.MaxSurge ?? new IntOrString("25%"),
                MaxUnavailable = strategy.RollingUpdate?.MaxUnavailable ?? new IntOrString("25%"),
            },
        };
    }

    private static DaemonSetUpdateStrategy Apply(DaemonSetUpdateStrategy strategy)
    {
        strategy = strategy with { Type = PodSpecDefaults.OrDefault(strategy.Type, RollingUpdate) };
        return strategy.Type is not RollingUpdate ? strategy : strategy with
        {
            RollingUpdate = (strategy.RollingUpdate ?? RollingUpdateDaemonSet.Empty) with
            {
                MaxSurge = strategy.RollingUpdate?.MaxSurge ?? 0,
                MaxUnavailable = strategy.RollingUpdate?.MaxUnavailable ?? 1,
            },
        };
    }

    /// <summary>The number that may be unavailable is dropped, since its feature is off.</summary>
    private static StatefulSetUpdateStrategy Apply(StatefulSetUpdateStrategy strategy)
    {
        strategy = strategy with { Type = PodSpecDefaults.OrDefault(strategy.Type, RollingUpdate) };
        if (strategy.Type is RollingUpdate)
            return strategy with { RollingUpdate = new RollingUpdateStatefulSetStrategy { Partition = strategy.RollingUpdate?.Partition ?? 0 } };
        return strategy.RollingUpdate is { } rolling ? strategy with { RollingUpdate = rolling with { MaxUnavailable = null } } : strategy;
    }

    private static StatefulSetPersistentVolumeClaimRetentionPolicy Apply(StatefulSetPersistentVolumeClaimRetentionPolicy? policy) => new()
    {
        WhenDeleted = PodSpecDefaults.OrDefault(policy?.WhenDeleted, "Retain"),
        WhenScaled = PodSpecDefaults.OrDefault(policy?.WhenScaled, "Retain"),
    };
}
