namespace KubeDsl;

/// <summary>What a rule on exit codes does.</summary>
public enum ContainerRestartAction
{
    /// <summary>The container is started again.</summary>
    Restart,

    /// <summary>All containers of the Pod are started again.</summary>
    RestartAllContainers,
}
