using System;

namespace KubeDsl;

/// <summary>A DaemonSet: one Pod on each node that it may run on. The class is also its main container.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DaemonSetAttribute : WorkloadAttribute
{
    /// <summary>The field <c>spec.minReadySeconds</c>, in seconds; 0 by default.</summary>
    public int MinReadySeconds { get; set; }

    /// <summary>The field <c>spec.revisionHistoryLimit</c>; 10 by default.</summary>
    public int RevisionHistoryLimit { get; set; }

    /// <summary>The field <c>spec.updateStrategy.type</c>; RollingUpdate by default.</summary>
    public DaemonSetUpdateStrategyType UpdateStrategy { get; set; }

    /// <summary>The field <c>spec.updateStrategy.rollingUpdate.maxSurge</c>: a count or a percentage; 0 by default.</summary>
    public string? MaxSurge { get; set; }

    /// <summary>The field <c>spec.updateStrategy.rollingUpdate.maxUnavailable</c>: a count or a percentage; 1 by default.</summary>
    public string? MaxUnavailable { get; set; }
}
