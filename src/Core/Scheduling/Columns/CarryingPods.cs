using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>The Pods of a namespace that carry a term, with its weight; a weight of 0 is that of required anti-affinity.</summary>
internal sealed record CarryingPods(string Namespace, PodAffinityTerm Term, int Weight);
