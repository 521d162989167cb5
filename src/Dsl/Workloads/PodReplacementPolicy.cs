namespace KubeDsl;

/// <summary>When a Job makes another Pod in place of one.</summary>
public enum PodReplacementPolicy
{
    /// <summary>When it begins to end.</summary>
    TerminatingOrFailed,

    /// <summary>When it has ended.</summary>
    Failed,
}
