using KubeDsl.Quantities;

namespace KubeDsl.Workloads;

/// <summary>Counts that may be given as a percentage of a total. Whole numbers throughout: 1 % of 100 is exactly 1.</summary>
public static class ScaledCount
{
    /// <summary>The count, percentages rounded up; null when the text is no percentage.</summary>
    public static int? RoundUp(IntOrString value, int total) => Resolve(value, total, 99);

    /// <summary>The count, percentages rounded down; null when the text is no percentage.</summary>
    public static int? RoundDown(IntOrString value, int total) => Resolve(value, total, 0);

    private static int? Resolve(IntOrString value, int total, int add)
    {
        if (!value.IsText)
            return value.Number;
        return value.Percent is { } percent ? (int)((((long)percent * total) + add) / 100) : null;
    }
}
