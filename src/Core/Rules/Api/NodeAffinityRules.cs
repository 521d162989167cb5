using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Which nodes a Pod wants, by their labels.</summary>
internal static class NodeAffinityRules
{
    internal static void Check(NodeAffinity affinity, FieldPath path, ApiFaults faults)
    {
        if (affinity.RequiredDuringSchedulingIgnoredDuringExecution is { } required)
            CheckRequired(required, path.Field("requiredDuringSchedulingIgnoredDuringExecution"), faults);

        for (var i = 0; i < affinity.PreferredDuringSchedulingIgnoredDuringExecution.Count; i++)
        {
            var preferred = affinity.PreferredDuringSchedulingIgnoredDuringExecution[i];
            var item = path.Field("preferredDuringSchedulingIgnoredDuringExecution")[i];
            AffinityRules.CheckWeight(preferred.Weight, item.Field("weight"), faults);
            CheckTerm(preferred.Preference, isRequired: false, item.Field("preference"), faults);
        }
    }

    /// <summary>Terms of which a node must meet one.</summary>
    internal static void CheckRequired(NodeSelector selector, FieldPath path, ApiFaults faults)
    {
        var terms = path.Field("nodeSelectorTerms");
        if (selector.NodeSelectorTerms.IsEmpty)
            faults.Required(terms, "must have at least one term");
        for (var i = 0; i < selector.NodeSelectorTerms.Count; i++)
            CheckTerm(selector.NodeSelectorTerms[i], isRequired: true, terms[i], faults);
    }

    private static void CheckTerm(NodeSelectorTerm term, bool isRequired, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < term.MatchExpressions.Count; i++)
            CheckExpression(term.MatchExpressions[i], isRequired, path.Field("matchExpressions")[i], faults);
        for (var i = 0; i < term.MatchFields.Count; i++)
            CheckField(term.MatchFields[i], path.Field("matchFields")[i], faults);
    }

    private static void CheckExpression(NodeSelectorRequirement requirement, bool isRequired, FieldPath path, ApiFaults faults)
    {
        var count = requirement.Values.Count;
        switch (requirement.Operator)
        {
            case "In" or "NotIn":
                if (count == 0)
                    faults.Required(path.Field("values"), "must have a value with the operator " + requirement.Operator);
                break;
            case "Exists" or "DoesNotExist":
                if (count > 0)
                    faults.Forbidden(path.Field("values"), "must be empty with the operator " + requirement.Operator);
                break;
            case "Gt" or "Lt":
                if (count != 1)
                    faults.Required(path.Field("values"), "must have exactly one value with the operator " + requirement.Operator);
                break;
            default:
                faults.Invalid(path.Field("operator"), requirement.Operator, "is none of In, NotIn, Exists, DoesNotExist, Gt, Lt");
                break;
        }

        faults.Invalid(path.Field("key"), requirement.Key, QualifiedName.Complaints(requirement.Key));
        for (var i = 0; i < count && isRequired; i++)
            faults.Invalid(path.Field("values")[i], requirement.Values[i], LabelValue.Complaints(requirement.Values[i]));
    }

    private static void CheckField(NodeSelectorRequirement requirement, FieldPath path, ApiFaults faults)
    {
        if (requirement.Operator is not ("In" or "NotIn"))
            faults.Invalid(path.Field("operator"), requirement.Operator, "is none of In, NotIn");
        else if (requirement.Values.Count != 1)
            faults.Required(path.Field("values"), "must have exactly one value");
        if (requirement.Key is not "metadata.name")
        {
            faults.Invalid(path.Field("key"), requirement.Key, "is no field that nodes can be selected by; only metadata.name is");
            return;
        }

        for (var i = 0; i < requirement.Values.Count; i++)
            faults.Invalid(path.Field("values")[i], requirement.Values[i], DnsSubdomain.Complaints(requirement.Values[i]));
    }
}
