using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A pool's part in the room for a workload.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Nodes">How many nodes it has.</param>
/// <param name="More">How many further Pods land there.</param>
/// <param name="Reasons">Why its nodes refuse the next one, in Kubernetes' words, and how many of them say so.</param>
public sealed record PoolRoom(string Pool, int Nodes, int More, EquatableMap<int> Reasons);
