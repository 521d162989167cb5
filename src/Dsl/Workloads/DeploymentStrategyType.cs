namespace KubeDsl;

/// <summary>How a Deployment replaces its Pods.</summary>
public enum DeploymentStrategyType
{
    /// <summary>Some at a time.</summary>
    RollingUpdate,

    /// <summary>All old ones end before new ones start.</summary>
    Recreate,
}
