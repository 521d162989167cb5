namespace KubeDsl;

/// <summary>What a taint does to Pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>New Pods are not placed on the node.</summary>
    NoSchedule,

    /// <summary>New Pods are placed elsewhere when possible.</summary>
    PreferNoSchedule,

    /// <summary>New Pods are not placed on the node, and running ones are evicted.</summary>
    NoExecute,
}
