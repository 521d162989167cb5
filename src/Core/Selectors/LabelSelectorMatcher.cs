using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Selectors;

/// <summary>A label selector, prepared for being asked often. All its requirements must hold.</summary>
public sealed class LabelSelectorMatcher
{
    private readonly LabelRequirement[] requirements;
    private readonly bool matchesNothing;

    private LabelSelectorMatcher(LabelRequirement[] requirements, bool matchesNothing = false, string? error = null)
    {
        this.requirements = requirements;
        this.matchesNothing = matchesNothing;
        this.Error = error;
    }

    /// <summary>Matches every object, as the selector <c>{}</c> does.</summary>
    public static LabelSelectorMatcher Everything { get; } = new([]);

    /// <summary>Matches no object, as an absent selector does.</summary>
    public static LabelSelectorMatcher Nothing { get; } = new([], matchesNothing: true);

    /// <summary>True when the selector has no requirement and so matches everything.</summary>
    public bool IsEmpty => this.requirements.Length == 0 && !this.matchesNothing;

    /// <summary>A label with the value that everything has which is selected; null when no requirement says so.</summary>
    internal (string Key, string Value)? FirstEquality
    {
        get
        {
            foreach (var requirement in this.requirements)
            {
                if (requirement.OnlyValue is { } value)
                    return (requirement.Key, value);
            }

            return null;
        }
    }

    /// <summary>Why the selector cannot be used (it then matches nothing); null when it can.</summary>
    public string? Error { get; }

    /// <summary>The matcher of a selector: null matches nothing, one without requirements everything.</summary>
    public static LabelSelectorMatcher Of(LabelSelector? selector)
    {
        if (selector is null)
            return Nothing;
        var parsed = new List<LabelRequirement>(selector.MatchLabels.Count + selector.MatchExpressions.Count);
        foreach (var label in selector.MatchLabels)
            parsed.Add(LabelRequirement.Equal(label.Key, label.Value));
        foreach (var expression in selector.MatchExpressions)
        {
            if (!LabelRequirement.TryCreate(expression.Key, expression.Operator, expression.Values, ordering: false, out var requirement, out var error))
                return new LabelSelectorMatcher([], matchesNothing: true, error);
            parsed.Add(requirement);
        }

        return parsed.Count == 0 ? Everything : new LabelSelectorMatcher(parsed.ToArray());
    }

    /// <summary>The matcher of a plain map of labels, as Services have; an empty map matches everything.</summary>
    public static LabelSelectorMatcher OfLabels(EquatableMap<string> labels)
    {
        var parsed = new LabelRequirement[labels.Count];
        var index = 0;
        foreach (var label in labels)
            parsed[index++] = LabelRequirement.Equal(label.Key, label.Value);
        return index == 0 ? Everything : new LabelSelectorMatcher(parsed);
    }

    /// <summary>A matcher for what both match.</summary>
    public LabelSelectorMatcher And(LabelSelectorMatcher other)
    {
        if (this.matchesNothing || other.IsEmpty)
            return this;
        return other.matchesNothing || this.IsEmpty ? other : new LabelSelectorMatcher([.. this.requirements, .. other.requirements]);
    }

    /// <summary>The requirements as text; matchers with equal texts match the same objects.</summary>
    public override string ToString() => this.matchesNothing ? "nothing" : string.Join(" and ", this.requirements);

    /// <summary>True when an object with these labels is selected.</summary>
    public bool Matches(EquatableMap<string> labels)
    {
        if (this.matchesNothing)
            return false;
        foreach (var requirement in this.requirements)
        {
            if (!requirement.Matches(labels))
                return false;
        }

        return true;
    }
}
