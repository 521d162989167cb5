namespace KubeDsl;

/// <summary>What happens when a container ends.</summary>
public enum PodRestartPolicy
{
    /// <summary>It is restarted.</summary>
    Always,

    /// <summary>It is restarted when it failed.</summary>
    OnFailure,

    /// <summary>It stays ended.</summary>
    Never,
}
