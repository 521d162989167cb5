using KubeDsl.Model;
using KubeDsl.Selectors;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Deployments, ReplicaSets, StatefulSets and DaemonSets.</summary>
internal static class WorkloadRules
{
    internal static void Check(DeploymentSpec spec, ApiContext server, ApiFaults faults)
    {
        var path = FieldPath.Spec;
        NumberRules.NotNegative(spec.Replicas, path.Field("replicas"), faults);
        CheckReplicated(spec.Selector, spec.Template, server, faults);
        CheckStrategy(spec.Strategy, path.Field("strategy"), faults);
        NumberRules.NotNegative(spec.MinReadySeconds, path.Field("minReadySeconds"), faults);
        NumberRules.NotNegative(spec.RevisionHistoryLimit, path.Field("revisionHistoryLimit"), faults);
        if (spec.ProgressDeadlineSeconds is not { } deadline)
            return;
        NumberRules.NotNegative(deadline, path.Field("progressDeadlineSeconds"), faults);
        if (deadline <= (spec.MinReadySeconds ?? 0))
            faults.Invalid(path.Field("progressDeadlineSeconds"), deadline, FormattableText.Of("must be greater than minReadySeconds, which is {0}", spec.MinReadySeconds ?? 0));
    }

    internal static void Check(ReplicaSetSpec spec, ApiContext server, ApiFaults faults)
    {
        NumberRules.NotNegative(spec.Replicas, FieldPath.Spec.Field("replicas"), faults);
        NumberRules.NotNegative(spec.MinReadySeconds, FieldPath.Spec.Field("minReadySeconds"), faults);
        CheckReplicated(spec.Selector, spec.Template, server, faults);
    }

    internal static void Check(DaemonSetSpec spec, ApiContext server, ApiFaults faults)
    {
        var path = FieldPath.Spec;
        var absent = PodTemplateRules.IsAbsent(spec.Selector);
        if (!absent)
        {
            LabelRules.CheckSelector(spec.Selector, path.Field("selector"), faults);
            if (LabelRules.IsEmpty(spec.Selector))
                faults.Invalid(path.Field("selector"), "{}", "must select something");
        }

        if (absent || (LabelRules.CanBeEvaluated(spec.Selector) && !LabelSelectorMatcher.Of(spec.Selector).Matches(spec.Template.Metadata.Labels)))
            PodTemplateRules.RejectLabels(path, faults);
        PodTemplateRules.Check(spec.Template, path.Field("template"), server, faults);
        PodTemplateRules.CheckRunsForever(spec.Template.Spec, path.Field("template.spec"), faults);
        NumberRules.NotNegative(spec.MinReadySeconds, path.Field("minReadySeconds"), faults);
        NumberRules.NotNegative(spec.RevisionHistoryLimit, path.Field("revisionHistoryLimit"), faults);
        CheckStrategy(spec.UpdateStrategy, path.Field("updateStrategy"), faults);
    }

    private static void CheckReplicated(LabelSelector selector, PodTemplateSpec template, ApiContext server, ApiFaults faults)
    {
        var path = FieldPath.Spec.Field("template");
        if (!PodTemplateRules.CheckSelector(selector, template, FieldPath.Spec, faults))
            return;
        PodTemplateRules.Check(template, path, server, faults);
        PodTemplateRules.CheckRunsForever(template.Spec, path.Field("spec"), faults);
    }

    private static void CheckStrategy(DeploymentStrategy strategy, FieldPath path, ApiFaults faults)
    {
        if (strategy.Type is "Recreate")
        {
            if (strategy.RollingUpdate is not null)
                faults.Forbidden(path.Field("rollingUpdate"), "must not be set with the type Recreate");
            return;
        }

        if (strategy.Type is not "RollingUpdate")
        {
            faults.NotSupported(path, strategy.Type ?? "", "Recreate", "RollingUpdate");
            return;
        }

        if (strategy.RollingUpdate is not { } rolling)
            return;
        path = path.Field("rollingUpdate");
        NumberRules.IntOrPercent(rolling.MaxUnavailable, path.Field("maxUnavailable"), faults);
        NumberRules.IntOrPercent(rolling.MaxSurge, path.Field("maxSurge"), faults);
        if (NumberRules.NumberOf(rolling.MaxUnavailable) == 0 && NumberRules.NumberOf(rolling.MaxSurge) == 0)
            faults.Invalid(path.Field("maxUnavailable"), rolling.MaxUnavailable?.ToString() ?? "0", "must not be 0 when maxSurge is 0: no Pod could ever be replaced");
        NumberRules.AtMostHundredPercent(rolling.MaxUnavailable, path.Field("maxUnavailable"), faults);
    }

    private static void CheckStrategy(DaemonSetUpdateStrategy strategy, FieldPath path, ApiFaults faults)
    {
        if (strategy.Type is not ("OnDelete" or "RollingUpdate"))
            faults.NotSupported(path, strategy.Type ?? "", "OnDelete", "RollingUpdate");
        if (strategy.Type is not "RollingUpdate" || strategy.RollingUpdate is not { } rolling)
            return;
        var unavailable = path.Field("rollingUpdate.maxUnavailable");
        var surge = path.Field("rollingUpdate.maxSurge");
        NumberRules.IntOrPercent(rolling.MaxUnavailable, unavailable, faults);
        NumberRules.IntOrPercent(rolling.MaxSurge, surge, faults);
        NumberRules.AtMostHundredPercent(rolling.MaxUnavailable, unavailable, faults);
        NumberRules.AtMostHundredPercent(rolling.MaxSurge, surge, faults);
        var hasUnavailable = NumberRules.NumberOf(rolling.MaxUnavailable) != 0;
        var hasSurge = NumberRules.NumberOf(rolling.MaxSurge) != 0;
        if (hasUnavailable && hasSurge)
            faults.Invalid(surge, rolling.MaxSurge?.ToString() ?? "0", "must be 0 unless maxUnavailable is (its default is 1)");
        else if (!hasUnavailable && !hasSurge)
            faults.Required(unavailable, "must not be 0 when maxSurge is 0: no Pod could ever be replaced");
    }
}
