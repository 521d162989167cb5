namespace KubeDsl.Planning.WhatIf;

/// <summary>How many further nodes of a pool it takes.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Nodes">How many; null when no number of nodes of this pool will do.</param>
/// <param name="IsLeast">True when every smaller number was tried; false when the number was found by halving, because there were too many to try: one node less does not do, but a much smaller number might.</param>
/// <param name="Obstacle">Why no number will do: a workload that the pool does not suit, or a Pod that stays pending, and the reason; empty when one does.</param>
public sealed record PoolAddition(string Pool, int? Nodes, bool IsLeast, string Obstacle);
