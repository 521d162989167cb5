namespace KubeDsl.Scheduling.Queue;

/// <summary>What becomes of a Pod that waits, the better the greater.</summary>
internal enum Requeue
{
    /// <summary>It goes on waiting.</summary>
    Stay,

    /// <summary>It is tried again when its back-off has passed.</summary>
    AfterBackoff,

    /// <summary>It is next in line, whatever its back-off.</summary>
    Immediately,
}
