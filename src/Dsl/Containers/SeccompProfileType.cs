namespace KubeDsl;

/// <summary>Which system calls are allowed.</summary>
public enum SeccompProfileType
{
    /// <summary>Those of the container runtime's profile.</summary>
    RuntimeDefault,

    /// <summary>All.</summary>
    Unconfined,

    /// <summary>Those of a profile on the node.</summary>
    Localhost,
}
