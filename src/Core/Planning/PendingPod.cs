using KubeDsl.Collections;

namespace KubeDsl.Planning;

/// <summary>A Pod that finds no node.</summary>
/// <param name="Pod">The Pod.</param>
/// <param name="Message">Why, in Kubernetes' words: the message of its condition <c>PodScheduled</c>.</param>
/// <param name="Reasons">By node, why that one was refused.</param>
public sealed record PendingPod(PlannedPod Pod, string Message, EquatableMap<EquatableArray<string>> Reasons);
