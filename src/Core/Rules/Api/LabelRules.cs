using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Labels, annotations and label selectors.</summary>
internal static class LabelRules
{
    /// <summary>The largest sum of all keys and values of an object's annotations, in bytes.</summary>
    internal const int MaxAnnotationsSize = 256 * 1024;

    internal static void CheckLabels(EquatableMap<string> labels, FieldPath path, ApiFaults faults)
    {
        foreach (var label in labels)
        {
            faults.Invalid(path, label.Key, QualifiedName.Complaints(label.Key));
            faults.Invalid(path, label.Value, LabelValue.Complaints(label.Value));
        }
    }

    internal static void CheckAnnotations(EquatableMap<string> annotations, FieldPath path, ApiFaults faults)
    {
        var size = 0;
        foreach (var annotation in annotations)
        {
            faults.Invalid(path, annotation.Key, QualifiedName.AnnotationComplaints(annotation.Key));
            size += TextSize.Of(annotation.Key) + TextSize.Of(annotation.Value);
        }

        if (size > MaxAnnotationsSize)
            faults.TooLong(path, size, MaxAnnotationsSize);
    }

    internal static void CheckSelector(LabelSelector? selector, FieldPath path, ApiFaults faults)
    {
        if (selector is null)
            return;
        CheckLabels(selector.MatchLabels, path.Field("matchLabels"), faults);
        for (var i = 0; i < selector.MatchExpressions.Count; i++)
            CheckRequirement(selector.MatchExpressions[i], path.Field("matchExpressions")[i], faults);
    }

    /// <summary>True when the selector says something the server can evaluate: it breaks none of the rules above.</summary>
    internal static bool CanBeEvaluated(LabelSelector selector)
    {
        var faults = new ApiFaults(default);
        CheckSelector(selector, FieldPath.Spec, faults);
        return !faults.Any;
    }

    /// <summary>True for a selector with neither labels nor expressions, which selects everything.</summary>
    internal static bool IsEmpty(LabelSelector selector) => selector.MatchLabels.IsEmpty && selector.MatchExpressions.IsEmpty;

    private static void CheckRequirement(LabelSelectorRequirement requirement, FieldPath path, ApiFaults faults)
    {
        switch (requirement.Operator)
        {
            case "In" or "NotIn":
                if (requirement.Values.IsEmpty)
                    faults.Required(path.Field("values"), "must have a value with the operator " + requirement.Operator);
                break;
            case "Exists" or "DoesNotExist":
                if (!requirement.Values.IsEmpty)
                    faults.Forbidden(path.Field("values"), "must be empty with the operator " + requirement.Operator);
                break;
            default:
                faults.Invalid(path.Field("operator"), requirement.Operator, "is none of In, NotIn, Exists, DoesNotExist");
                break;
        }

        faults.Invalid(path.Field("key"), requirement.Key, QualifiedName.Complaints(requirement.Key));
        for (var i = 0; i < requirement.Values.Count; i++)
            faults.Invalid(path.Field("values")[i], requirement.Values[i], LabelValue.Complaints(requirement.Values[i]));
    }
}
