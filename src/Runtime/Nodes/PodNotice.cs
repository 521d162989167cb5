using KubeDsl.Model;

namespace KubeDsl.Runtime.Nodes;

/// <summary>What a kubelet hears of a Pod from the API server.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Kubelet">The node's kubelet.</param>
/// <param name="Pod">The Pod as it was then.</param>
/// <param name="Cause">The trace entry of what happened.</param>
internal readonly record struct PodNotice(PodNoticeKind Kind, Kubelet Kubelet, Pod Pod, long Cause);
