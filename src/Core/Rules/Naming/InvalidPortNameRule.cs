using System.Collections.Generic;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Naming;

/// <summary>KDSL0009.</summary>
internal static class InvalidPortNameRule
{
    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            for (var i = 0; i < container.Container.Ports.Count; i++)
            {
                if (container.Container.Ports[i].Name is not { Length: > 0 } name || PortName.Complaints(name) is not { IsEmpty: false } complaints)
                    continue;
                yield return new Fault
                {
                    Rule = NamingRules.InvalidPortName,
                    Place = container.At(container.Path.Field("ports")[i].Field("name")),
                    Arguments = [name, string.Join("; ", complaints)],
                    Reason = FaultReason.FieldValueInvalid,
                    Suggestion = NameCorrection.Port(name),
                };
            }
        }
    }
}
