using System.Globalization;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Workloads;

/// <summary>Matches failed Pods against <c>spec.podFailurePolicy</c> of a Job: the first rule that matches decides.</summary>
public static class JobFailurePolicy
{
    /// <summary>What the policy says of a Pod; without a policy every failure counts.</summary>
    public static JobFailureMatch Match(PodFailurePolicy? policy, Pod pod)
    {
        foreach (var (rule, index) in (policy?.Rules ?? default).Select((r, i) => (r, i)))
        {
            var why = rule.OnExitCodes is { } codes ? MatchExitCodes(codes, pod) : MatchConditions(rule, pod);
            if (why is null)
                continue;
            var message = rule.Action == "FailJob" ? why + " matching FailJob rule at index " + index.ToString(CultureInfo.InvariantCulture) : null;
            return new(rule.Action, rule.Action != "Ignore", message);
        }

        return new(null, true, null);
    }

    private static string? MatchExitCodes(PodFailurePolicyOnExitCodesRequirement codes, Pod pod)
    {
        foreach (var status in pod.Status.ContainerStatuses.Concat(pod.Status.InitContainerStatuses))
        {
            if (!string.IsNullOrEmpty(codes.ContainerName) && codes.ContainerName != status.Name)
                continue;
            if (status.State.Terminated is not { ExitCode: not 0 } ended)
                continue;
            if (codes.Values.Any(v => v == ended.ExitCode) == (codes.Operator == "In"))
                return string.Format(CultureInfo.InvariantCulture, "Container {0} for pod {1}/{2} failed with exit code {3}", status.Name, pod.Metadata.Namespace, pod.Metadata.Name, ended.ExitCode);
        }

        return null;
    }

    private static string? MatchConditions(PodFailurePolicyRule rule, Pod pod)
    {
        foreach (var condition in pod.Status.Conditions)
        {
            if (rule.OnPodConditions.Any(p => p.Type == condition.Type && p.Status == condition.Status))
                return "Pod " + pod.Metadata.Namespace + "/" + pod.Metadata.Name + " has condition " + condition.Type;
        }

        return null;
    }
}
