using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Pools;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Where Pods may run.</summary>
internal static class SchedulingWriter
{
    internal static void Write(Declaration workload, Field pod)
    {
        WriteNodeSelector(workload, pod);
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.Toleration))
            WriteToleration(attribute, pod["tolerations"].Append(attribute.Origin));
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.TopologySpreadConstraint))
            WriteSpread(workload, attribute, pod["topologySpreadConstraints"].Append(attribute.Origin));
        AffinityWriter.Write(workload, pod["affinity"]);
    }

    /// <summary>A pool is found by its label, and its taints are borne.</summary>
    private static void WriteNodeSelector(Declaration workload, Field pod)
    {
        foreach (var attribute in workload.Attributes.FindAll(AttributeNames.NodeSelector))
        {
            if (attribute.TypeArguments.IsEmpty)
            {
                if (attribute.Text(ArgumentNames.Key) is { } key)
                    pod["nodeSelector"].Entry(key).Set(attribute[ArgumentNames.Value]);
                continue;
            }

            if (pod.Context.Follow(attribute, "NodePool", k => k == DeclarationKind.NodePool) is not { } pool)
                continue;
            pod["nodeSelector"].Entry(NodePoolReader.LabelKeyOf(pool)).Set(pool.Name, attribute.TargetOrigin());
            foreach (var taint in NodePoolReader.TaintsOf(pool))
            {
                var toleration = pod["tolerations"].Append(attribute.Origin);
                toleration["key"].Set(taint.Key);
                toleration["operator"].Set("Equal");
                if (taint.Value is { Length: > 0 } value)
                    toleration["value"].Set(value);
                toleration["effect"].Set(taint.Effect);
            }
        }
    }

    private static void WriteToleration(DeclaredAttribute attribute, Field to)
    {
        FieldMaps.Toleration.Write(attribute, to);
        if (attribute[ArgumentNames.Operator] is { } written)
            to["operator"].Set(written);
        else
            to["operator"].Set(attribute[ArgumentNames.Value] is null ? "Exists" : "Equal");
    }

    private static void WriteSpread(Declaration workload, DeclaredAttribute attribute, Field to)
    {
        FieldMaps.TopologySpreadConstraint.Write(attribute, to);
        if (!to["maxSkew"].IsSet)
            to["maxSkew"].Set(1);
        if (!to["whenUnsatisfiable"].IsSet)
            to["whenUnsatisfiable"].Set("DoNotSchedule");
        if (attribute[ArgumentNames.LabelSelector] is { } selector)
            SelectorText.Write(selector, to["labelSelector"]);
        else
            ObjectFinisher.SelectorLabelsOf(workload, to["labelSelector.matchLabels"]);
    }
}
