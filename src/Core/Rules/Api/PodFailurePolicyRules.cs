using System;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What a Job makes of Pods that fail.</summary>
internal static class PodFailurePolicyRules
{
    private const int MaxRules = 20;
    private const int MaxConditions = 20;
    private const int MaxExitCodes = 255;

    private static readonly string[] Actions = ["Count", "FailIndex", "FailJob", "Ignore"];

    internal static void Check(PodFailurePolicy policy, JobSpec job, FieldPath path, ApiFaults faults)
    {
        path = path.Field("rules");
        if (policy.Rules.Count > MaxRules)
            faults.TooMany(path, policy.Rules.Count, MaxRules);
        for (var i = 0; i < policy.Rules.Count; i++)
            CheckRule(policy.Rules[i], job, path[i], faults);
    }

    private static void CheckRule(PodFailurePolicyRule rule, JobSpec job, FieldPath path, ApiFaults faults)
    {
        if (rule.Action.Length == 0)
            faults.Required(path.Field("action"), "must be one of " + string.Join(", ", Actions));
        else if (!Actions.Contains(rule.Action, StringComparer.Ordinal))
            faults.NotSupported(path.Field("action"), rule.Action, Actions);
        else if (rule.Action is "FailIndex" && job.BackoffLimitPerIndex is null)
            faults.Invalid(path.Field("action"), rule.Action, "needs backoffLimitPerIndex");
        if (rule.OnExitCodes is null == rule.OnPodConditions.IsEmpty)
            faults.Invalid(path, rule.Action, "must have exactly one of onExitCodes and onPodConditions");
        if (rule.OnExitCodes is { } codes)
            CheckExitCodes(codes, job, path.Field("onExitCodes"), faults);
        path = path.Field("onPodConditions");
        if (rule.OnPodConditions.Count > MaxConditions)
            faults.TooMany(path, rule.OnPodConditions.Count, MaxConditions);
        for (var i = 0; i < rule.OnPodConditions.Count; i++)
        {
            var condition = rule.OnPodConditions[i];
            faults.Invalid(path[i].Field("type"), condition.Type, QualifiedName.Complaints(condition.Type));
            if (condition.Status is not ("True" or "False" or "Unknown"))
                faults.NotSupported(path[i].Field("status"), condition.Status, "False", "True", "Unknown");
        }
    }

    private static void CheckExitCodes(PodFailurePolicyOnExitCodesRequirement codes, JobSpec job, FieldPath path, ApiFaults faults)
    {
        if (codes.Operator.Length == 0)
            faults.Required(path.Field("operator"), "must be In or NotIn");
        else if (codes.Operator is not ("In" or "NotIn"))
            faults.NotSupported(path.Field("operator"), codes.Operator, "In", "NotIn");
        if (codes.ContainerName is { } name && !HasContainer(job.Template.Spec, name))
            faults.Invalid(path.Field("containerName"), name, "is no container of the template");
        path = path.Field("values");
        if (codes.Values.IsEmpty)
            faults.Invalid(path, "values", "must have at least one exit code");
        else if (codes.Values.Count > MaxExitCodes)
            faults.TooMany(path, codes.Values.Count, MaxExitCodes);
        var ascending = true;
        for (var i = 0; i < codes.Values.Count; i++)
        {
            if (codes.Operator is "In" && codes.Values[i] == 0)
                faults.Invalid(path[i], 0, "must not be 0 with the operator In");
            if (codes.Values.Take(i).Contains(codes.Values[i]))
                faults.Duplicate(path[i], codes.Values[i]);
            ascending &= i == 0 || codes.Values[i - 1] <= codes.Values[i];
        }

        if (!ascending)
            faults.Invalid(path, "values", "must be in ascending order");
    }

    private static bool HasContainer(PodSpec spec, string name) => spec.Containers.Any(c => c.Name == name) || spec.InitContainers.Any(c => c.Name == name);
}
