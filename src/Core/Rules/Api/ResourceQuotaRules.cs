using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>ResourceQuotas.</summary>
internal static class ResourceQuotaRules
{
    private static readonly string[] Scopes =
        ["Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity", "VolumeAttributesClass"];

    private static readonly string[] PodResources = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];
    private static readonly string[] ClaimResources = ["persistentvolumeclaims", "requests.storage"];

    internal static void Check(ResourceQuotaSpec spec, ApiFaults faults)
    {
        foreach (var limit in spec.Hard)
        {
            var path = FieldPath.Spec.Field("hard").Key(limit.Key);
            ResourceNameRules.CheckQuota(limit.Key, path, faults);
            ResourceNameRules.CheckAmount(limit.Key, limit.Value, path, faults);
        }

        var scopes = FieldPath.Spec.Field("scopes");
        foreach (var scope in spec.Scopes)
            CheckScope(scope, scopes, scopes, spec, faults);
        CheckPairs(spec.Scopes, scopes, faults);
        if (spec.ScopeSelector is { } selector)
            CheckSelector(selector, spec, FieldPath.Spec.Field("scopeSelector.matchExpressions"), faults);
    }

    private static void CheckSelector(ScopeSelector selector, ResourceQuotaSpec spec, FieldPath path, ApiFaults faults)
    {
        foreach (var expression in selector.MatchExpressions)
        {
            CheckScope(expression.ScopeName, path.Field("scopeName"), path, spec, faults);
            if (expression.ScopeName is not ("PriorityClass" or "VolumeAttributesClass") && Scopes.Contains(expression.ScopeName, StringComparer.Ordinal) && expression.Operator is not "Exists")
                faults.Invalid(path.Field("operator"), expression.Operator, "must be Exists with the scope " + expression.ScopeName);
            switch (expression.Operator)
            {
                case "In" or "NotIn":
                    if (expression.Values.IsEmpty)
                        faults.Required(path.Field("values"), "must have a value with the operator " + expression.Operator);
                    break;
                case "Exists" or "DoesNotExist":
                    if (!expression.Values.IsEmpty)
                        faults.Invalid(path.Field("values"), expression.Values[0], "must be empty with the operator " + expression.Operator);
                    break;
                default:
                    faults.Invalid(path.Field("operator"), expression.Operator, "is none of In, NotIn, Exists, DoesNotExist");
                    break;
            }
        }

        CheckPairs(selector.MatchExpressions.Select(e => e.ScopeName), path, faults);
    }

    private static void CheckScope(string scope, FieldPath path, FieldPath misfitPath, ResourceQuotaSpec spec, ApiFaults faults)
    {
        if (!Scopes.Contains(scope, StringComparer.Ordinal))
            faults.Invalid(path, scope, "is none of " + string.Join(", ", Scopes));
        foreach (var limit in spec.Hard)
        {
            var isPods = limit.Key is "pods";
            var fits = scope switch
            {
                "BestEffort" => isPods,
                "VolumeAttributesClass" => ClaimResources.Contains(limit.Key, StringComparer.Ordinal),
                _ => isPods || PodResources.Contains(limit.Key, StringComparer.Ordinal),
            };
            if (!fits && ResourceNameRules.IsKnownToQuotas(limit.Key) && Scopes.Contains(scope, StringComparer.Ordinal))
                faults.Invalid(misfitPath, scope, "does not fit " + limit.Key);
        }
    }

    private static void CheckPairs(IEnumerable<string> scopes, FieldPath path, ApiFaults faults)
    {
        var all = new HashSet<string>(scopes, StringComparer.Ordinal);
        if (all.Contains("BestEffort") && all.Contains("NotBestEffort"))
            faults.Invalid(path, "BestEffort", "contradicts NotBestEffort");
        if (all.Contains("Terminating") && all.Contains("NotTerminating"))
            faults.Invalid(path, "Terminating", "contradicts NotTerminating");
    }
}
