using System;

namespace KubeDsl;

/// <summary>A StatefulSet: Pods with stable names and their own volumes. The class is also its main container.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatefulSetAttribute : WorkloadAttribute
{
    /// <summary>The field <c>spec.replicas</c>; 1 by default, left out when an autoscaler owns it.</summary>
    public int Replicas { get; set; }

    /// <summary>The field <c>spec.minReadySeconds</c>, in seconds; 0 by default.</summary>
    public int MinReadySeconds { get; set; }

    /// <summary>The field <c>spec.podManagementPolicy</c>; OrderedReady by default.</summary>
    public PodManagementPolicy PodManagementPolicy { get; set; }

    /// <summary>The field <c>spec.revisionHistoryLimit</c>; 10 by default.</summary>
    public int RevisionHistoryLimit { get; set; }

    /// <summary>The field <c>spec.serviceName</c>; by default the declared <c>[Service]</c>.</summary>
    public string? ServiceName { get; set; }

    /// <summary>The field <c>spec.updateStrategy.type</c>; RollingUpdate by default.</summary>
    public StatefulSetUpdateStrategyType UpdateStrategy { get; set; }

    /// <summary>The field <c>spec.updateStrategy.rollingUpdate.partition</c>; 0 by default.</summary>
    public int Partition { get; set; }

    /// <summary>The field <c>spec.persistentVolumeClaimRetentionPolicy.whenDeleted</c>; Retain by default.</summary>
    public PersistentVolumeClaimRetention WhenDeleted { get; set; }

    /// <summary>The field <c>spec.persistentVolumeClaimRetentionPolicy.whenScaled</c>; Retain by default.</summary>
    public PersistentVolumeClaimRetention WhenScaled { get; set; }

    /// <summary>The field <c>spec.ordinals.start</c>: the number of the first Pod; 0 by default.</summary>
    public int OrdinalsStart { get; set; }

    /// <summary>The field <c>spec.updateStrategy.rollingUpdate.maxUnavailable</c>: a count or a percentage; 1 by default.</summary>
    public string? MaxUnavailable { get; set; }
}
