namespace KubeDsl.Runtime.Nodes;

/// <summary>Why the kubelet ends a Pod that nobody deleted: its object stays, in phase Failed.</summary>
/// <param name="Reason">The reason that the Pod's status shows, such as <c>Evicted</c>.</param>
/// <param name="Message">What happened.</param>
/// <param name="IsDisruption">True when the Pod itself did nothing wrong (condition DisruptionTarget).</param>
internal sealed record PodFailure(string Reason, string Message, bool IsDisruption = false);
