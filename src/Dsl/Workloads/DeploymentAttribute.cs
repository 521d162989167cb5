using System;

namespace KubeDsl;

/// <summary>A Deployment: so many equal Pods. The class is also its main container.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DeploymentAttribute : WorkloadAttribute
{
    /// <summary>The field <c>spec.replicas</c>; 1 by default, left out when an autoscaler owns it.</summary>
    public int Replicas { get; set; }

    /// <summary>The field <c>spec.minReadySeconds</c>, in seconds; 0 by default.</summary>
    public int MinReadySeconds { get; set; }

    /// <summary>The field <c>spec.progressDeadlineSeconds</c>, in seconds; 600 by default.</summary>
    public int ProgressDeadlineSeconds { get; set; }

    /// <summary>The field <c>spec.revisionHistoryLimit</c>; 10 by default.</summary>
    public int RevisionHistoryLimit { get; set; }

    /// <summary>The field <c>spec.paused</c>.</summary>
    public bool Paused { get; set; }

    /// <summary>The field <c>spec.strategy.type</c>; RollingUpdate by default.</summary>
    public DeploymentStrategyType Strategy { get; set; }

    /// <summary>The field <c>spec.strategy.rollingUpdate.maxSurge</c>: a count or a percentage; 25% by default.</summary>
    public string? MaxSurge { get; set; }

    /// <summary>The field <c>spec.strategy.rollingUpdate.maxUnavailable</c>: a count or a percentage; 25% by default.</summary>
    public string? MaxUnavailable { get; set; }
}
