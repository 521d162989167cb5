namespace KubeDsl.Scheduling.Queue;

/// <summary>Which changes may help the Pods that a plugin rejected.</summary>
/// <param name="Resource">The kinds of objects.</param>
/// <param name="Action">What may happen to them.</param>
/// <param name="Hint">Looks at the change more closely; null when any such change may help.</param>
public sealed record EventRegistration(EventResources Resource, ActionTypes Action, QueueingHint? Hint = null)
{
    /// <summary>True when the event is one of these.</summary>
    public bool Covers(ClusterEvent change) => (this.Resource & change.Resource) != EventResources.None && (change.Action & ~this.Action) == ActionTypes.None;
}
