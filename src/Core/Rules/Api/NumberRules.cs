using System.Globalization;
using KubeDsl.Quantities;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Numbers, and numbers or percentages.</summary>
internal static class NumberRules
{
    internal static void NotNegative(long? number, FieldPath path, ApiFaults faults)
    {
        if (number is < 0)
            faults.Invalid(path, number.Value, "must not be negative");
    }

    internal static void Id(long? id, FieldPath path, ApiFaults faults)
    {
        if (id is { } number && !UserId.IsValid(number))
            faults.Invalid(path, number, UserId.Wanted);
    }

    /// <summary>A whole number from 0, or a percentage.</summary>
    internal static void IntOrPercent(IntOrString? value, FieldPath path, ApiFaults faults)
    {
        if (value is not { } either)
            return;
        if (either.Text is { } text ? !IsPercentage(text) : either.Number < 0)
            faults.Invalid(path, either.ToString(), "must be a number from 0, or a percentage such as 25%");
    }

    /// <summary>A percentage of not more than everything.</summary>
    internal static void AtMostHundredPercent(IntOrString? value, FieldPath path, ApiFaults faults)
    {
        if (PercentOf(value) > 100)
            faults.Invalid(path, value!.Value.ToString(), "must not be more than 100%");
    }

    /// <summary>The number, or the percentage's: what a rule compares with zero. A text that is neither counts as 0.</summary>
    internal static int NumberOf(IntOrString? value)
    {
        if (value is not { } either)
            return 0;
        if (either.Text is not { } text)
            return either.Number;
        if (IsPercentage(text))
            return PercentOf(value);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static int PercentOf(IntOrString? value) =>
        value?.Text is { } text && IsPercentage(text) ? value.Value.Percent ?? int.MaxValue : 0;

    private static bool IsPercentage(string text)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return text.Length > 1 && text.EndsWith('%');
    }
}
