using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>PodDisruptionBudgets.</summary>
internal static class DisruptionBudgetRules
{
    internal static void Check(PodDisruptionBudgetSpec spec, ApiFaults faults)
    {
        var path = FieldPath.Spec;
        if (spec.MinAvailable is not null && spec.MaxUnavailable is not null)
            faults.Invalid(path, "a budget", "must have one of minAvailable and maxUnavailable, not both");
        NumberRules.IntOrPercent(spec.MinAvailable, path.Field("minAvailable"), faults);
        NumberRules.AtMostHundredPercent(spec.MinAvailable, path.Field("minAvailable"), faults);
        NumberRules.IntOrPercent(spec.MaxUnavailable, path.Field("maxUnavailable"), faults);
        NumberRules.AtMostHundredPercent(spec.MaxUnavailable, path.Field("maxUnavailable"), faults);
        LabelRules.CheckSelector(spec.Selector, path.Field("selector"), faults);
        if (spec.UnhealthyPodEvictionPolicy is { } policy and not ("AlwaysAllow" or "IfHealthyBudget"))
            faults.NotSupported(path.Field("unhealthyPodEvictionPolicy"), policy, "AlwaysAllow", "IfHealthyBudget");
    }
}
