using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0103.</summary>
internal static class ProbeSettingRule
{
    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            foreach (var (name, probe, path) in ContainerProbes.Of(container))
            {
                foreach (var (field, value, wanted, suggestion) in Offences(name, probe))
                {
                    yield return new Fault
                    {
                        Rule = PodRules.ProbeSettingNotAccepted,
                        Place = container.At(path.Field(field)),
                        Arguments = [name, container.Name, field, wanted, value.ToString(CultureInfo.InvariantCulture)],
                        Reason = FaultReason.FieldValueInvalid,
                        Suggestion = suggestion,
                    };
                }
            }
        }
    }

    private static IEnumerable<(string Field, long Value, string Wanted, string? Suggestion)> Offences(string name, Probe probe)
    {
        if (probe.InitialDelaySeconds is < 0 and { } delay)
            yield return ("initialDelaySeconds", delay, "0 or more", "0");
        if (probe.PeriodSeconds is < 0 and { } period)
            yield return ("periodSeconds", period, "1 or more", "10");
        if (probe.TimeoutSeconds is < 0 and { } timeout)
            yield return ("timeoutSeconds", timeout, "1 or more", "1");
        if (probe.FailureThreshold is < 0 and { } failures)
            yield return ("failureThreshold", failures, "1 or more", "3");
        var once = name != ContainerProbes.Readiness;
        if (probe.SuccessThreshold is { } successes && (once ? successes is not (0 or 1) : successes < 0))
            yield return ("successThreshold", successes, once ? "1" : "1 or more", "1");
        if (!once && probe.TerminationGracePeriodSeconds is { } grace)
            yield return ("terminationGracePeriodSeconds", grace, "absent", null);
        else if (probe.TerminationGracePeriodSeconds is <= 0 and { } tooShort)
            yield return ("terminationGracePeriodSeconds", tooShort, "1 or more", null);
    }
}
