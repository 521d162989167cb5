namespace KubeDsl;

/// <summary>What a resource quota counts.</summary>
public enum ResourceQuotaScope
{
    /// <summary>Pods with a deadline.</summary>
    Terminating,

    /// <summary>Pods without a deadline.</summary>
    NotTerminating,

    /// <summary>Pods that request nothing.</summary>
    BestEffort,

    /// <summary>Pods that request something.</summary>
    NotBestEffort,

    /// <summary>Pods by their priority class.</summary>
    PriorityClass,

    /// <summary>Pods with affinity to Pods of other namespaces.</summary>
    CrossNamespacePodAffinity,

    /// <summary>Claims by their volume attributes class.</summary>
    VolumeAttributesClass,
}
