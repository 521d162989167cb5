namespace KubeDsl;

/// <summary>When Pods that are not ready may be evicted.</summary>
public enum UnhealthyPodEvictionPolicy
{
    /// <summary>When enough others are ready.</summary>
    IfHealthyBudget,

    /// <summary>Always.</summary>
    AlwaysAllow,
}
