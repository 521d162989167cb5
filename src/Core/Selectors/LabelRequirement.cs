using System;
using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Selectors;

/// <summary>One condition on a label: what label selectors and node selectors are made of.</summary>
internal readonly struct LabelRequirement
{
    private readonly string key;
    private readonly LabelOperator @operator;
    private readonly EquatableArray<string> values;
    private readonly long bound;

    private LabelRequirement(string key, LabelOperator @operator, EquatableArray<string> values, long bound)
    {
        this.key = key;
        this.@operator = @operator;
        this.values = values;
        this.bound = bound;
    }

    /// <summary>The label must have exactly that value.</summary>
    internal static LabelRequirement Equal(string key, string value) => new(key, LabelOperator.In, [value], 0);

    /// <summary>The label that it is about.</summary>
    internal string Key => this.key;

    /// <summary>The value that the label must have; null when there are several, or it need not have one.</summary>
    internal string? OnlyValue => this.@operator == LabelOperator.In && this.values.Count == 1 ? this.values[0] : null;

    /// <summary>Reads a requirement; false, with the reason, when Kubernetes' label library refuses it.</summary>
    internal static bool TryCreate(string key, string @operator, EquatableArray<string> values, bool ordering, out LabelRequirement requirement, out string? error)
    {
        requirement = default;
        error = null;
        var parsed = LabelOperators.Parse(@operator);
        if (parsed is null || (!ordering && parsed is LabelOperator.Gt or LabelOperator.Lt))
        {
            error = "\"" + @operator + "\" is not a valid " + (ordering ? "node" : "label") + " selector operator";
            return false;
        }

        var number = 0L;
        error = parsed switch
        {
            LabelOperator.In or LabelOperator.NotIn when values.IsEmpty => "for 'in', 'notin' operators, values set can't be empty",
            LabelOperator.Exists or LabelOperator.DoesNotExist when !values.IsEmpty => "values set must be empty for exists and does not exist",
            LabelOperator.Gt or LabelOperator.Lt when values.Count != 1 => "for 'Gt', 'Lt' operators, exactly one value is required",
            LabelOperator.Gt or LabelOperator.Lt when !TryParse(values[0], out number) => "for 'Gt', 'Lt' operators, the value must be an integer",
            _ when !QualifiedName.IsValid(key) => "invalid label key \"" + key + "\"",
            _ => InvalidValue(values),
        };
        requirement = new LabelRequirement(key, parsed.Value, values, number);
        return error is null;
    }

    /// <summary>The requirement as text; equal for equal requirements.</summary>
    public override string ToString() => this.key + " " + this.@operator + " (" + string.Join(",", this.values) + ")";

    internal bool Matches(EquatableMap<string> labels)
    {
        var exists = labels.TryGetValue(this.key, out var value);
        return this.@operator switch
        {
            LabelOperator.In => exists && this.Contains(value!),
            LabelOperator.NotIn => !exists || !this.Contains(value!),
            LabelOperator.Exists => exists,
            LabelOperator.DoesNotExist => !exists,
            LabelOperator.Gt => exists && TryParse(value!, out var number) && number > this.bound,
            LabelOperator.Lt => exists && TryParse(value!, out var number) && number < this.bound,
            _ => false,
        };
    }

    private static string? InvalidValue(EquatableArray<string> values)
    {
        foreach (var value in values)
        {
            if (!LabelValue.IsValid(value))
                return "invalid label value \"" + value + "\"";
        }

        return null;
    }

    private static bool TryParse(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private bool Contains(string value)
    {
        foreach (var candidate in this.values)
        {
            if (string.Equals(candidate, value, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
