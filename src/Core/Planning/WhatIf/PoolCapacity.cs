using KubeDsl.Collections;
using KubeDsl.Quantities;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What a pool has.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Nodes">How many nodes.</param>
/// <param name="Allocatable">What they offer together, by resource.</param>
/// <param name="Free">What is left of it.</param>
public sealed record PoolCapacity(string Pool, int Nodes, EquatableMap<Quantity> Allocatable, EquatableMap<Quantity> Free);
