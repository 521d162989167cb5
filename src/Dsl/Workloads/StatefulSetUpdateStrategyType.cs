namespace KubeDsl;

/// <summary>How a StatefulSet replaces its Pods.</summary>
public enum StatefulSetUpdateStrategyType
{
    /// <summary>One after the other, from the last.</summary>
    RollingUpdate,

    /// <summary>When somebody deletes them.</summary>
    OnDelete,
}
