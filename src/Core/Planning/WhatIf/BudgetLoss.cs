namespace KubeDsl.Planning.WhatIf;

/// <summary>A PodDisruptionBudget of which Pods were lost. A failure asks no budget; its number is the measure all the same.</summary>
/// <param name="Budget">Its name.</param>
/// <param name="Needed">How many Pods must be healthy.</param>
/// <param name="AtOnce">How many are right after the loss.</param>
/// <param name="Again">How many are once the lost ones are placed again where there is room.</param>
public sealed record BudgetLoss(string Budget, int Needed, int AtOnce, int Again)
{
    /// <summary>True when the number is kept even right after the loss.</summary>
    public bool IsKept => this.AtOnce >= this.Needed;
}
