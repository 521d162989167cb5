using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0102. An absent policy means Always.</summary>
internal static class RestartPolicyRule
{
    private const string Always = "Always";
    private const string Never = "Never";
    private const string OnFailure = "OnFailure";

    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        var policy = pod.Spec.RestartPolicy ?? Always;
        var (allowed, suggestion) = pod.Owner switch
        {
            Deployment or ReplicaSet or StatefulSet or DaemonSet when policy is Never or OnFailure => (Always, Always),
            Job or CronJob when policy == Always => (OnFailure + " or " + Never, OnFailure),
            _ => (null, null),
        };
        if (allowed is null)
            yield break;
        yield return new Fault
        {
            Rule = PodRules.RestartPolicyNotAllowed,
            Place = pod.At(pod.Path.Field("restartPolicy")),
            Arguments = [pod.Key.Kind, allowed, policy],
            Reason = FaultReason.FieldValueNotSupported,
            Suggestion = suggestion,
        };
    }
}
