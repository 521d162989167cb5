namespace KubeDsl.Scheduling.Queue;

/// <summary>Where a Pod stands on its way to a node.</summary>
public enum QueuedPodState
{
    /// <summary>Next in line.</summary>
    Active,

    /// <summary>Waits for its back-off to pass.</summary>
    BackingOff,

    /// <summary>Waits for a change that may help.</summary>
    Unschedulable,

    /// <summary>Held back: by a scheduling gate, or until the Pods that make room for it are gone.</summary>
    Gated,

    /// <summary>Being scheduled or bound.</summary>
    InFlight,

    /// <summary>Not in the queue any more: it has a node, or it is deleted.</summary>
    Gone,
}
