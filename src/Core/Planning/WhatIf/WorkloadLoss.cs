using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A workload that lost Pods.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Planned">How many Pods it asks for.</param>
/// <param name="Before">How many the plan placed.</param>
/// <param name="AtOnce">How many are left right after the loss.</param>
/// <param name="Again">How many run once the lost ones are placed again where there is room.</param>
public sealed record WorkloadLoss(ObjectKey Workload, int Planned, int Before, int AtOnce, int Again);
