using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A Pod that may not be evicted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Workload">The workload it belongs to.</param>
/// <param name="Reason">Which budget forbids it, and with what numbers.</param>
public sealed record BlockedPod(string Name, ObjectKey Workload, string Reason);
