using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>When an indexed Job has succeeded before all its indexes have.</summary>
internal static class SuccessPolicyRules
{
    private const int MaxRules = 20;
    private const int MaxIndexesLength = 64 * 1024;

    internal static void Check(SuccessPolicy policy, JobSpec job, FieldPath path, ApiFaults faults)
    {
        if (policy.Rules.IsEmpty)
            faults.Required(path, "must have a rule");
        if (policy.Rules.Count > MaxRules)
            faults.TooMany(path, policy.Rules.Count, MaxRules);
        for (var i = 0; i < policy.Rules.Count; i++)
            CheckRule(policy.Rules[i], job.Completions ?? 0, path[i], faults);
    }

    private static void CheckRule(SuccessPolicyRule rule, int completions, FieldPath path, ApiFaults faults)
    {
        if (rule.SucceededCount is null && rule.SucceededIndexes is null)
            faults.Required(path, "must have succeededIndexes or succeededCount");
        int? listed = null;
        if (rule.SucceededIndexes is { } indexes)
        {
            if (TextSize.Of(indexes) > MaxIndexesLength)
                faults.TooLong(path.Field("succeededIndexes"), TextSize.Of(indexes), MaxIndexesLength);
            if (CompletionIndexes.TryCount(indexes, completions, out var count))
                listed = count;
            else
                faults.Invalid(path.Field("succeededIndexes"), indexes, "must be ascending numbers and ranges a-b below completions, with commas between");
        }

        if (rule.SucceededCount is not { } wanted)
            return;
        path = path.Field("succeededCount");
        NumberRules.NotNegative(wanted, path, faults);
        if (wanted > completions)
            faults.Invalid(path, wanted, FormattableText.Of("must not be more than completions, which is {0}", completions));
        if (wanted > listed)
            faults.Invalid(path, wanted, FormattableText.Of("must not be more than the {0} indexes listed", listed.Value));
    }
}
