namespace KubeDsl.Planning.WhatIf;

/// <summary>A Pod that would be elsewhere.</summary>
/// <param name="Pod">Its name in the plan; a controller would give the new Pod another one.</param>
/// <param name="From">The node it is on; empty for one that is on none.</param>
/// <param name="To">The node it would be on; empty for one that would be on none.</param>
public sealed record PodMove(string Pod, string From, string To);
