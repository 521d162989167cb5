namespace KubeDsl;

/// <summary>What happens when a container of a Job fails.</summary>
public enum JobRestartPolicy
{
    /// <summary>It is restarted in its Pod.</summary>
    OnFailure,

    /// <summary>The Pod fails, and the Job makes another.</summary>
    Never,
}
