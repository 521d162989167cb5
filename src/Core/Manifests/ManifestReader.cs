using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Manifests.Codecs;
using KubeDsl.Model;

namespace KubeDsl.Manifests;

/// <summary>Makes objects of nodes.</summary>
public static class ManifestReader
{
    /// <summary>All kinds that can be read, ordered by group and kind.</summary>
    public static EquatableArray<KubernetesKind> Kinds => KindCodecs.All;

    /// <summary>Reads one object. What does not fit is added to the issues and left out of the object.</summary>
    /// <returns>The object; null when apiVersion and kind name none that is known.</returns>
    public static KubernetesObject? Read(MappingNode node, IList<ReadIssue> issues)
    {
        var reader = new ObjectReader(node, "", issues);
        var apiVersion = reader.Text("apiVersion") ?? "";
        var kind = reader.Text("kind") ?? "";
        var result = KindCodecs.Read(apiVersion, kind, reader);
        if (result is null)
            issues.Add(new(ReadIssueKind.UnknownKind, "kind", "no kind '" + kind + "' in '" + apiVersion + "'", node.Position));
        else
            reader.Finish();
        return result;
    }
}
