using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Api;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Naming;

/// <summary>KDSL0001: names of objects, and of what stands in a Pod.</summary>
internal static class InvalidNameRule
{
    internal static IEnumerable<Fault> Check(KubernetesObject value)
    {
        if (value.Metadata.Name is not { Length: > 0 } name || NameGrammar.Of(value).Complaints(name) is not { IsEmpty: false } complaints)
            yield break;
        yield return Of(new(ObjectKey.Of(value), "metadata.name"), name, value.Kind, complaints);
    }

    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            if (container.Name.Length > 0 && DnsLabel.Complaints(container.Name) is { IsEmpty: false } complaints)
                yield return Of(container.At(container.Path.Field("name")), container.Name, "container", complaints);
        }

        for (var i = 0; i < pod.Spec.Volumes.Count; i++)
        {
            var name = pod.Spec.Volumes[i].Name;
            if (name.Length > 0 && DnsLabel.Complaints(name) is { IsEmpty: false } complaints)
                yield return Of(pod.At(pod.Path.Field("volumes")[i].Field("name")), name, "volume", complaints);
        }
    }

    private static Fault Of(FaultPlace place, string name, string kind, EquatableArray<string> complaints) => new()
    {
        Rule = NamingRules.InvalidName,
        Place = place,
        Arguments = [name, kind, string.Join("; ", complaints)],
        Reason = FaultReason.FieldValueInvalid,
        Suggestion = NameCorrection.Label(name),
    };
}
