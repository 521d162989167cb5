using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>A node with the Pods that would have to go.</summary>
/// <param name="Node">The node.</param>
/// <param name="Victims">The Pods, the most important first.</param>
/// <param name="Violations">How many of them a budget protects.</param>
internal sealed record PreemptionCandidate(NodeInfo Node, IReadOnlyList<PodInfo> Victims, int Violations);
