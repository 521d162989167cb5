using System.Collections.Generic;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Nearness to Pods and fitness of nodes: required without a weight, preferred with one.</summary>
internal static class AffinityWriter
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    internal static void Write(Declaration workload, Field to)
    {
        var terms = new Dictionary<(bool IsPreferred, int Number), Field>();
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.NodeAffinity))
            WriteNode(attribute, terms, to["nodeAffinity"]);
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.PodAffinity))
            WritePod(workload, attribute, to["podAffinity"]);
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.PodAntiAffinity))
            WritePod(workload, attribute, to["podAntiAffinity"]);
    }

    /// <summary>Expressions of one term hold together. Required ones are in the first term unless they say otherwise, each preference in its own.</summary>
    private static void WriteNode(DeclaredAttribute attribute, Dictionary<(bool IsPreferred, int Number), Field> terms, Field to)
    {
        var weight = attribute[ArgumentNames.Weight];
        var key = (weight is not null, attribute[ArgumentNames.Term]?.Number ?? (weight is null ? 0 : -1 - terms.Count));
        if (!terms.TryGetValue(key, out var term))
        {
            if (weight is null)
            {
                term = to[Required]["nodeSelectorTerms"].Append(attribute.Origin);
            }
            else
            {
                var preference = to[Preferred].Append(attribute.Origin);
                preference["weight"].Set(weight);
                term = preference["preference"];
            }

            terms[key] = term;
        }

        FieldMaps.NodeAffinity.Write(attribute, term[attribute.IsTrue(ArgumentNames.MatchFields) ? "matchFields" : "matchExpressions"].Append(attribute.Origin));
    }

    private static void WritePod(Declaration workload, DeclaredAttribute attribute, Field to)
    {
        var target = workload;
        if (!attribute.TypeArguments.IsEmpty)
        {
            if (to.Context.Follow(attribute, DeclarationKinds.Workloads, DeclarationKinds.IsWorkload) is not { } pointed)
                return;
            target = pointed;
        }

        Field term;
        if (attribute[ArgumentNames.Weight] is { } weight)
        {
            var preference = to[Preferred].Append(attribute.Origin);
            preference["weight"].Set(weight);
            term = preference["podAffinityTerm"];
        }
        else
        {
            term = to[Required].Append(attribute.Origin);
        }

        FieldMaps.PodAffinity.Write(attribute, term);
        if (attribute[ArgumentNames.LabelSelector] is { } selector)
            SelectorText.Write(selector, term["labelSelector"]);
        else
            ObjectFinisher.SelectorLabelsOf(target, term["labelSelector.matchLabels"]);
        SelectorText.Write(attribute[ArgumentNames.NamespaceSelector], term["namespaceSelector"]);
    }
}
