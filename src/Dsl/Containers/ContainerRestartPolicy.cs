namespace KubeDsl;

/// <summary>Whether a container is started again.</summary>
public enum ContainerRestartPolicy
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>When it has failed.</summary>
    OnFailure,

    /// <summary>Never.</summary>
    Never,
}
