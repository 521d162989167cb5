namespace KubeDsl;

/// <summary>Which Pods get traffic.</summary>
public enum TrafficPolicy
{
    /// <summary>All.</summary>
    Cluster,

    /// <summary>Those on the node where it arrives.</summary>
    Local,
}
