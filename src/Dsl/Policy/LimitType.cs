namespace KubeDsl;

/// <summary>What a limit range bounds.</summary>
public enum LimitType
{
    /// <summary>Each container.</summary>
    Container,

    /// <summary>All containers of a Pod together.</summary>
    Pod,

    /// <summary>Each claim.</summary>
    PersistentVolumeClaim,
}
