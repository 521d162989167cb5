namespace KubeDsl.Workloads;

/// <summary>The types of a Pod's conditions.</summary>
public static class PodConditionTypes
{
    /// <summary>The Pod has a node.</summary>
    public const string PodScheduled = "PodScheduled";

    /// <summary>The sandbox and its network are ready.</summary>
    public const string PodReadyToStartContainers = "PodReadyToStartContainers";

    /// <summary>All init containers have done their work.</summary>
    public const string Initialized = "Initialized";

    /// <summary>All containers are ready.</summary>
    public const string ContainersReady = "ContainersReady";

    /// <summary>The Pod serves requests.</summary>
    public const string Ready = "Ready";

    /// <summary>The Pod ends because of a disruption: eviction, preemption, loss of its node.</summary>
    public const string DisruptionTarget = "DisruptionTarget";
}
