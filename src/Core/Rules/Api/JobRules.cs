using System.Globalization;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Grammars;
using KubeDsl.Selectors;

namespace KubeDsl.Rules.Api;

/// <summary>Jobs, by themselves and as the template of a CronJob.</summary>
internal static class JobRules
{
    private const int MaxIndexedParallelism = 100_000;
    private const int ManyCompletions = 100_000;
    private const int MaxParallelismOfMany = 10_000;
    private const int MaxFailedIndexesOfMany = 10_000;
    private const int MaxManagedBy = 63;

    /// <summary>The restart policies of Pods that end.</summary>
    private const string Ending = "OnFailure or Never";

    internal static void Check(Job job, ApiContext server, ApiFaults faults)
    {
        var spec = job.Spec;
        var path = FieldPath.Spec;
        if (spec.CompletionMode is "Indexed" && spec.Completions is > 0)
        {
            var lastPod = MetadataDefaults.NameOf(job.Metadata) + "-" + (spec.Completions.Value - 1).ToString(CultureInfo.InvariantCulture);
            if (!DnsLabel.IsValid(lastPod))
                faults.Invalid(FieldPath.Metadata.Field("name"), lastPod, "would be the name of the last Pod, which must be a DNS label of at most 63 characters");
        }

        CheckGeneratedLabels(job, faults);
        CheckSpec(spec, path, server, faults);
        if (spec.Selector is null)
            faults.Required(path.Field("selector"), "must be given with manualSelector");
        LabelRules.CheckSelector(spec.Selector, path.Field("selector"), faults);
        if (spec.Selector is null || (LabelRules.CanBeEvaluated(spec.Selector) && !LabelSelectorMatcher.Of(spec.Selector).Matches(spec.Template.Metadata.Labels)))
            PodTemplateRules.RejectLabels(path, faults);
    }

    /// <summary>The template of a CronJob's Jobs, which get their selectors only when they are made.</summary>
    internal static void CheckTemplate(JobSpec spec, FieldPath path, ApiContext server, ApiFaults faults)
    {
        CheckSpec(spec, path, server, faults);
        if (spec.Selector is not null)
            faults.Invalid(path.Field("selector"), "selector", "must not be set here; each Job gets its own");
        if (spec.ManualSelector == true)
            faults.NotSupported(path.Field("manualSelector"), "true", "false");
    }

    private static void CheckGeneratedLabels(Job job, ApiFaults faults)
    {
        if (job.Spec.ManualSelector == true || job.Spec.Selector is not { } selector)
            return;
        var generated = JobDefaults.GeneratedLabels(job);
        foreach (var label in generated)
        {
            if (job.Spec.Template.Metadata.Labels.TryGetValue(label.Key, out var value) && value != label.Value)
                faults.Invalid(FieldPath.Spec.Field("template.metadata.labels").Key(label.Key), value, "is a label that the server sets; leave it out");
        }

        if (LabelRules.CanBeEvaluated(selector) && !LabelSelectorMatcher.Of(selector).Matches(generated))
            faults.Invalid(FieldPath.Spec.Field("selector"), "the selector", "is made by the server; leave it out, or set manualSelector");
    }

    private static void CheckSpec(JobSpec spec, FieldPath path, ApiContext server, ApiFaults faults)
    {
        NumberRules.NotNegative(spec.Parallelism, path.Field("parallelism"), faults);
        NumberRules.NotNegative(spec.Completions, path.Field("completions"), faults);
        NumberRules.NotNegative(spec.ActiveDeadlineSeconds, path.Field("activeDeadlineSeconds"), faults);
        NumberRules.NotNegative(spec.BackoffLimit, path.Field("backoffLimit"), faults);
        NumberRules.NotNegative(spec.TtlSecondsAfterFinished, path.Field("ttlSecondsAfterFinished"), faults);
        NumberRules.NotNegative(spec.BackoffLimitPerIndex, path.Field("backoffLimitPerIndex"), faults);
        NumberRules.NotNegative(spec.MaxFailedIndexes, path.Field("maxFailedIndexes"), faults);
        if (spec.MaxFailedIndexes is not null && spec.BackoffLimitPerIndex is null)
            faults.Required(path.Field("backoffLimitPerIndex"), "must be given with maxFailedIndexes");
        if (spec.ManagedBy is { } manager)
            CheckManager(manager, path.Field("managedBy"), faults);
        CheckCompletionMode(spec, path, faults);
        if (spec.PodFailurePolicy is { } policy)
            PodFailurePolicyRules.Check(policy, spec, path.Field("podFailurePolicy"), faults);
        CheckReplacement(spec, path.Field("podReplacementPolicy"), faults);
        PodTemplateRules.Check(spec.Template, path.Field("template"), server, faults);
        CheckRestartPolicy(spec, path.Field("template.spec.restartPolicy"), faults);
    }

    private static void CheckManager(string manager, FieldPath path, ApiFaults faults)
    {
        if (manager.Length == 0)
            faults.Required(path, "must be a domain, '/' and a path, such as example.com/name");
        else
            faults.Invalid(path, manager, DomainPrefixedPath.Complaints(manager));
        if (TextSize.Of(manager) > MaxManagedBy)
            faults.TooLong(path, TextSize.Of(manager), MaxManagedBy);
    }

    private static void CheckCompletionMode(JobSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.CompletionMode is { } mode and not ("Indexed" or "NonIndexed"))
            faults.NotSupported(path.Field("completionMode"), mode, "Indexed", "NonIndexed");
        if (spec.CompletionMode is "Indexed")
            CheckIndexed(spec, path, faults);
        else
            CheckNotIndexed(spec, path, faults);
    }

    private static void CheckNotIndexed(JobSpec spec, FieldPath path, ApiFaults faults)
    {
        const string Complaint = "may be given only with completionMode: Indexed";
        if (spec.BackoffLimitPerIndex is { } perIndex)
            faults.Invalid(path.Field("backoffLimitPerIndex"), perIndex, Complaint);
        if (spec.MaxFailedIndexes is { } failed)
            faults.Invalid(path.Field("maxFailedIndexes"), failed, Complaint);
        if (spec.SuccessPolicy is not null)
            faults.Invalid(path.Field("successPolicy"), "successPolicy", Complaint);
    }

    private static void CheckIndexed(JobSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.Completions is null)
            faults.Required(path.Field("completions"), "must be given with completionMode: Indexed");
        if (spec.Parallelism is > MaxIndexedParallelism)
            faults.Invalid(path.Field("parallelism"), spec.Parallelism.Value, "must not be more than 100000 with completionMode: Indexed");
        if (spec.MaxFailedIndexes is { } failed)
        {
            if (failed > spec.Completions)
                faults.Invalid(path.Field("maxFailedIndexes"), failed, FormattableText.Of("must not be more than completions, which is {0}", spec.Completions.Value));
            if (failed > ManyCompletions)
                faults.Invalid(path.Field("maxFailedIndexes"), failed, "must not be more than 100000");
        }

        if (spec.Completions is > ManyCompletions && spec.BackoffLimitPerIndex is not null)
        {
            if (spec.MaxFailedIndexes is null)
                faults.Required(path.Field("maxFailedIndexes"), "must be given with more than 100000 completions");
            else if (spec.MaxFailedIndexes > MaxFailedIndexesOfMany)
                faults.Invalid(path.Field("maxFailedIndexes"), spec.MaxFailedIndexes.Value, "must not be more than 10000 with more than 100000 completions");
            if (spec.Parallelism is > MaxParallelismOfMany)
                faults.Invalid(path.Field("parallelism"), spec.Parallelism.Value, "must not be more than 10000 with more than 100000 completions");
        }

        if (spec.SuccessPolicy is { } policy)
            SuccessPolicyRules.Check(policy, spec, path.Field("successPolicy.rules"), faults);
    }

    private static void CheckReplacement(JobSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.PodReplacementPolicy is not { } policy)
            return;
        if (spec.PodFailurePolicy is not null)
        {
            if (policy is not "Failed")
                faults.NotSupported(path, policy, "Failed");
        }
        else if (policy is not ("Failed" or "TerminatingOrFailed"))
        {
            faults.NotSupported(path, policy, "Failed", "TerminatingOrFailed");
        }
    }

    private static void CheckRestartPolicy(JobSpec spec, FieldPath path, ApiFaults faults)
    {
        var policy = spec.Template.Spec.RestartPolicy;
        if (policy is "Always")
            faults.As(PodRules.RestartPolicyNotAllowed, FaultReason.FieldValueRequired, path, faults.Key.Kind, Ending, policy);
        else if (policy is not ("OnFailure" or "Never"))
            faults.As(PodRules.RestartPolicyNotAllowed, FaultReason.FieldValueNotSupported, path, faults.Key.Kind, Ending, policy ?? "");
        else if (spec.PodFailurePolicy is not null && policy is not "Never")
            faults.Invalid(path, policy, "must be Never with a podFailurePolicy");
    }
}
