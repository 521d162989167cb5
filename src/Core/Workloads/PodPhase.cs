namespace KubeDsl.Workloads;

/// <summary>The values of a Pod's <c>status.phase</c>.</summary>
public static class PodPhase
{
    /// <summary>Accepted, but not all containers have been started.</summary>
    public const string Pending = "Pending";

    /// <summary>Bound, and at least one container runs or will be restarted.</summary>
    public const string Running = "Running";

    /// <summary>All containers ended with exit code 0 and will not be restarted.</summary>
    public const string Succeeded = "Succeeded";

    /// <summary>All containers ended, at least one of them with another exit code.</summary>
    public const string Failed = "Failed";

    /// <summary>The state could not be read from the node.</summary>
    public const string Unknown = "Unknown";
}
