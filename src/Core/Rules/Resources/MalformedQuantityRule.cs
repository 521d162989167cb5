using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Resources;

/// <summary>KDSL0202: what is told about a text that was meant to be a quantity and cannot even become an object.</summary>
public static class MalformedQuantityRule
{
    /// <summary>The fault of a text at a field.</summary>
    /// <param name="place">The field.</param>
    /// <param name="text">What was written.</param>
    /// <param name="field">The field in words, such as <c>memory request</c>.</param>
    public static Fault Of(FaultPlace place, string text, string field)
    {
        var meant = QuantityCorrection.Of(text);
        return new Fault
        {
            Rule = ResourceRules.MalformedQuantity,
            Place = place,
            Arguments = [text, field, meant is null ? "write a number with an optional suffix, such as 250m, 2 or 64Mi" : "did you mean '" + meant + "'?"],
            Reason = FaultReason.FieldValueInvalid,
            Suggestion = meant,
        };
    }
}
