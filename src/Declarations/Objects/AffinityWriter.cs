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
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.NodeAffinity))
            WriteNode(attribute, to["nodeAffinity"]);
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.PodAffinity))
            WritePod(workload, attribute, to["podAffinity"]);
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.PodAntiAffinity))
            WritePod(workload, attribute, to["podAntiAffinity"]);
    }

    /// <summary>Required expressions stand in one term, so that all of them hold; each preference has its own.</summary>
    private static void WriteNode(DeclaredAttribute attribute, Field to)
    {
        Field term;
        if (attribute[ArgumentNames.Weight] is { } weight)
        {
            var preference = to[Preferred].Append(attribute.Origin);
            preference["weight"].Set(weight);
            term = preference["preference"];
        }
        else
        {
            var terms = to[Required]["nodeSelectorTerms"];
            term = terms.ItemAt(0) ?? terms.Append(attribute.Origin);
        }

        FieldMaps.NodeAffinity.Write(attribute, term["matchExpressions"].Append(attribute.Origin));
    }

    private static void WritePod(Declaration workload, DeclaredAttribute attribute, Field to)
    {
        var target = workload;
        if (!attribute.TypeArguments.IsEmpty)
        {
            if (to.Context.Follow(attribute, "Deployment, StatefulSet, DaemonSet, Job, CronJob or Pod", DeclarationKinds.IsWorkload) is not { } pointed)
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

        term["topologyKey"].Set(attribute[ArgumentNames.TopologyKey]);
        ObjectFinisher.SelectorLabelsOf(target, term["labelSelector.matchLabels"]);
    }
}
