using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A Pod that would find no node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Workload">The workload it belongs to.</param>
/// <param name="Message">Why, in Kubernetes' words: the message of its condition <c>PodScheduled</c>.</param>
/// <param name="Victims">The Pods, as <c>namespace/name</c>, that Kubernetes would evict to make room for it. Answers evict nobody; mostly there are none.</param>
public sealed record UnplacedPod(string Name, ObjectKey Workload, string Message, EquatableArray<string> Victims);
