namespace KubeDsl;

/// <summary>How a StatefulSet starts its Pods.</summary>
public enum PodManagementPolicy
{
    /// <summary>One after the other, each when the one before is ready.</summary>
    OrderedReady,

    /// <summary>All at once.</summary>
    Parallel,
}
