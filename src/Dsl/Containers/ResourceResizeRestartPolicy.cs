namespace KubeDsl;

/// <summary>What a change of a resource takes.</summary>
public enum ResourceResizeRestartPolicy
{
    /// <summary>The container keeps running.</summary>
    NotRequired,

    /// <summary>The container is started again.</summary>
    RestartContainer,
}
