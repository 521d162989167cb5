namespace KubeDsl;

/// <summary>What a Job does when a Pod fails.</summary>
public enum PodFailurePolicyAction
{
    /// <summary>The Job fails at once.</summary>
    FailJob,

    /// <summary>The Pod's index fails, without further tries.</summary>
    FailIndex,

    /// <summary>The Pod is replaced and not counted.</summary>
    Ignore,

    /// <summary>The Pod counts against the back-off limit.</summary>
    Count,
}
