using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>The Pods that match all these terms of a Pod of a namespace.</summary>
internal sealed record MatchingPods(string Namespace, EquatableArray<PodAffinityTerm> Terms);
