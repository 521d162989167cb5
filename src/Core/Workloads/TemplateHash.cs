using System;
using System.Globalization;
using System.Linq;
using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Codecs;
using KubeDsl.Model;

namespace KubeDsl.Workloads;

/// <summary>
/// The hash of a Pod template in the names of ReplicaSets and ControllerRevisions. Encoding and collision count are Kubernetes' own;
/// the text that is hashed is a canonical form of the template, not Go's memory dump, so the names differ from those of a real cluster.
/// </summary>
public static class TemplateHash
{
    /// <summary>The label that a Deployment adds to the templates of its ReplicaSets.</summary>
    public const string Label = "pod-template-hash";

    /// <summary>The hash for ReplicaSets and the revisions of DaemonSets (FNV-1a).</summary>
    public static string OfTemplate(PodTemplateSpec template, int? collisionCount = null)
    {
        var hash = Add(Fnv.Offset, Canonical(template), Fnv.Fnv1A);
        if (collisionCount is { } count)
        {
            for (var i = 0; i < 8; i++)
                hash = Fnv.Fnv1A(hash, i < 4 ? unchecked((byte)(count >> (8 * i))) : (byte)0);
        }

        return GeneratedNames.Encode(hash);
    }

    /// <summary>The hash for the revisions of StatefulSets (FNV-1).</summary>
    public static string OfRevision(PodTemplateSpec template, int? collisionCount = null)
    {
        var hash = Add(Fnv.Offset, Canonical(template), Fnv.Fnv1);
        if (collisionCount is { } count)
            hash = Add(hash, count.ToString(CultureInfo.InvariantCulture), Fnv.Fnv1);
        return GeneratedNames.Encode(hash);
    }

    /// <summary>The template without the label that the hash itself adds.</summary>
    public static PodTemplateSpec WithoutLabel(PodTemplateSpec template)
    {
        var labels = template.Metadata.Labels;
        return labels.ContainsKey(Label)
            ? template with { Metadata = template.Metadata with { Labels = new(labels.Where(l => l.Key != Label)) } }
            : template;
    }

    private static string Canonical(PodTemplateSpec template)
    {
        var writer = new NodeWriter();
        PodTemplateSpecCodec.Write(WithoutLabel(template), writer);
        return CanonicalText.Of(writer.Node);
    }

    private static uint Add(uint hash, string text, Func<uint, byte, uint> step) =>
        Encoding.UTF8.GetBytes(text).Aggregate(hash, step);
}
