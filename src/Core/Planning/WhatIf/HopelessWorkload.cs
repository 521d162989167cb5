using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A workload whose pending Pods no node of any pool would help.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Reasons">By pool, why an otherwise empty new node would refuse them.</param>
public sealed record HopelessWorkload(ObjectKey Workload, EquatableMap<string> Reasons);
