using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Quantities;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Resources;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0203: a small number of bytes that is not whole was meant in mebibytes. A large one, such as <c>0.025Ti</c>, is only odd.</summary>
internal static class MilliMemoryRule
{
    /// <summary>No container runs in less than a mebibyte.</summary>
    private static readonly Quantity Mebibyte = Quantity.Parse("1Mi");

    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        foreach (var container in pod.Containers)
        {
            var path = container.Path.Field("resources");
            foreach (var fault in Check(container, container.Container.Resources.Requests, path.Field("requests"), "request"))
                yield return fault;
            foreach (var fault in Check(container, container.Container.Resources.Limits, path.Field("limits"), "limit"))
                yield return fault;
        }
    }

    private static IEnumerable<Fault> Check(PodContainer container, EquatableMap<Quantity> resources, FieldPath path, string what)
    {
        foreach (var resource in resources)
        {
            if (!ResourceWords.IsBytes(resource.Key) || resource.Value.IsWhole || resource.Value >= Mebibyte)
                continue;
            var text = resource.Value.ToString();
            var suggestion = text.TrimEnd('m', 'u', 'n') + "Mi";
            yield return new Fault
            {
                Rule = ResourceRules.MilliMemory,
                Place = container.At(path.Key(resource.Key)),
                Arguments = [ResourceWords.InWords(resource.Key) + " " + what, text, Bytes(resource.Value), suggestion],
                Suggestion = suggestion,
            };
        }
    }

    private static string Bytes(Quantity quantity) => (quantity.MilliValue / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
}
