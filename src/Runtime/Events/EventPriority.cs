namespace KubeDsl.Runtime.Events;

/// <summary>Who goes first within one instant of virtual time: users, then nodes, then the controllers in a fixed order, then the scheduler.</summary>
public enum EventPriority
{
    /// <summary>What the test or the scenario does.</summary>
    UserAction = 10,

    /// <summary>Kubelets, container runtimes, networks.</summary>
    Node = 20,

    /// <summary>The garbage collector.</summary>
    GarbageCollection = 40,

    /// <summary>The namespace controller.</summary>
    Namespace = 41,

    /// <summary>The node lifecycle controller.</summary>
    NodeLifecycle = 42,

    /// <summary>The taint eviction controller.</summary>
    TaintEviction = 43,

    /// <summary>The Deployment controller.</summary>
    Deployment = 44,

    /// <summary>The ReplicaSet controller.</summary>
    ReplicaSet = 45,

    /// <summary>The StatefulSet controller.</summary>
    StatefulSet = 46,

    /// <summary>The DaemonSet controller.</summary>
    DaemonSet = 47,

    /// <summary>The Job controller.</summary>
    Job = 48,

    /// <summary>The CronJob controller.</summary>
    CronJob = 49,

    /// <summary>The HorizontalPodAutoscaler controller.</summary>
    HorizontalPodAutoscaler = 50,

    /// <summary>The disruption controller.</summary>
    Disruption = 51,

    /// <summary>The EndpointSlice controller.</summary>
    EndpointSlice = 52,

    /// <summary>The Pod garbage collector.</summary>
    PodGarbageCollector = 53,

    /// <summary>The quota controller.</summary>
    ResourceQuota = 54,

    /// <summary>The scheduler.</summary>
    Scheduler = 60,

    /// <summary>Invariant checks and observers: they see the instant's outcome.</summary>
    Observer = 70,
}
