using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>HorizontalPodAutoscalers: bounds, target and behaviour.</summary>
internal static class AutoscalerRules
{
    private const int MaxWindowSeconds = 3600;
    private const int MaxPeriodSeconds = 1800;

    internal static void Check(HorizontalPodAutoscalerSpec spec, ApiFaults faults)
    {
        var path = FieldPath.Spec;
        CheckBounds(spec, path, faults);
        CheckTarget(spec.ScaleTargetRef, needsGroup: true, path.Field("scaleTargetRef"), faults);
        for (var i = 0; i < spec.Metrics.Count; i++)
            MetricRules.Check(spec.Metrics[i], path.Field("metrics")[i], faults);
        if (spec.MinReplicas == 0 && !spec.Metrics.Any(m => m.Object is not null || m.External is not null))
            faults.Forbidden(path.Field("metrics"), "must have an Object or External metric to scale to 0");
        CheckScaling(spec.Behavior?.ScaleUp, path.Field("behavior.scaleUp"), faults);
        CheckScaling(spec.Behavior?.ScaleDown, path.Field("behavior.scaleDown"), faults);
    }

    /// <summary>An object of any kind and version.</summary>
    internal static void CheckTarget(CrossVersionObjectReference target, bool needsGroup, FieldPath path, ApiFaults faults)
    {
        IngressRules.CheckSegment(target.Kind, path.Field("kind"), faults);
        IngressRules.CheckSegment(target.Name, path.Field("name"), faults);
        var apiVersion = target.ApiVersion ?? "";
        if (!ApiVersion.CanBeRead(apiVersion))
            faults.Invalid(path.Field("apiVersion"), apiVersion, "must be a group and version, such as apps/v1");
        else if (needsGroup && ApiVersion.Split(apiVersion).Group.Length == 0 && target.Kind is not "ReplicationController")
            faults.Invalid(path.Field("apiVersion"), apiVersion, "must name a group, such as apps/v1");
    }

    private static void CheckBounds(HorizontalPodAutoscalerSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.MinReplicas is < 1)
            faults.Invalid(path.Field("minReplicas"), spec.MinReplicas.Value, "must be at least 1");
        if (spec.MaxReplicas == 0)
            faults.Required(path.Field("maxReplicas"), "must be at least 1");
        else if (spec.MaxReplicas < 0)
            faults.Invalid(path.Field("maxReplicas"), spec.MaxReplicas, "must be at least 1");
        if (spec.MaxReplicas < spec.MinReplicas)
            faults.Invalid(path.Field("maxReplicas"), spec.MaxReplicas, FormattableText.Of("must not be less than minReplicas, which is {0}", spec.MinReplicas.Value));
    }

    private static void CheckScaling(HPAScalingRules? rules, FieldPath path, ApiFaults faults)
    {
        if (rules is null)
            return;
        if (rules.StabilizationWindowSeconds is { } window and (< 0 or > MaxWindowSeconds))
            faults.Invalid(path.Field("stabilizationWindowSeconds"), window, "must lie between 0 and 3600");
        if (rules.SelectPolicy is { } select and not ("Max" or "Min" or "Disabled"))
            faults.NotSupported(path.Field("selectPolicy"), select, "Disabled", "Max", "Min");
        if (rules.Tolerance is { Sign: < 0 } tolerance)
            faults.Invalid(path.Field("tolerance"), tolerance.ToString(), "must not be negative");
        if (rules.Policies.IsEmpty)
            faults.Required(path.Field("policies"), "must have a policy");
        for (var i = 0; i < rules.Policies.Count; i++)
        {
            var policy = rules.Policies[i];
            var item = path.Field("policies")[i];
            if (policy.Type is not ("Percent" or "Pods"))
                faults.NotSupported(item.Field("type"), policy.Type, "Percent", "Pods");
            if (policy.Value <= 0)
                faults.Invalid(item.Field("value"), policy.Value, "must be greater than 0");
            if (policy.PeriodSeconds is <= 0 or > MaxPeriodSeconds)
                faults.Invalid(item.Field("periodSeconds"), policy.PeriodSeconds, "must lie between 1 and 1800");
        }
    }
}
