namespace KubeDsl;

/// <summary>How a DaemonSet replaces its Pods.</summary>
public enum DaemonSetUpdateStrategyType
{
    /// <summary>Some at a time.</summary>
    RollingUpdate,

    /// <summary>When somebody deletes them.</summary>
    OnDelete,
}
