using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Manifests;

/// <summary>Makes objects of the documents of a file: known kinds are read strictly, others pass through as they are, and objects of the kind List stand for their items.</summary>
public static class ManifestDocuments
{
    /// <summary>How far a name may be off to be taken for a slip of the pen.</summary>
    private const int Slip = 2;

    /// <summary>Reads the documents in their order.</summary>
    public static IReadOnlyList<ManifestDocument> Read(IEnumerable<ManifestNode> documents) => documents.SelectMany(Read).ToList();

    private static IEnumerable<ManifestDocument> Read(ManifestNode node)
    {
        if (node is not MappingNode mapping)
            return [Broken(node, "", "expected an object with apiVersion and kind, found " + (node is SequenceNode ? "a list; write its items as documents of their own, with --- between them" : "'" + node + "'"))];
        if (Text(mapping, "kind") is "List" && Text(mapping, "apiVersion") is "v1" && mapping["items"] is SequenceNode items)
            return items.Items.SelectMany(Read);
        return [ReadObject(mapping)];
    }

    private static ManifestDocument ReadObject(MappingNode node)
    {
        foreach (var name in new[] { "apiVersion", "kind" })
        {
            if (Text(node, name) is not { Length: > 0 })
                return Broken(node[name] ?? node, name, name + " is missing; every object begins with apiVersion and kind, such as 'apiVersion: apps/v1' and 'kind: Deployment'");
        }

        var (apiVersion, kind) = (Text(node, "apiVersion")!, Text(node, "kind")!);
        if (ManifestReader.Kinds.Any(k => k.ApiVersion == apiVersion && k.Kind == kind))
        {
            var issues = new List<ReadIssue>();
            return new(node, ManifestReader.Read(node, issues), issues);
        }

        var similar = ManifestReader.Kinds.Where(k => k.ApiVersion == apiVersion).Select(k => k.Kind).FirstOrDefault(k => Similarity.Distance(k, kind) <= Slip);
        return similar is null ? ReadUnknown(node) : Broken(node["kind"]!, "kind", "there is no kind '" + kind + "' in '" + apiVersion + "'; did you mean '" + similar + "'?");
    }

    /// <summary>Of a kind that is not known, only what all objects have is checked.</summary>
    private static ManifestDocument ReadUnknown(MappingNode node)
    {
        var issues = new List<ReadIssue>();
        FindRepeated(node, "", issues);
        if (node["metadata"] is not MappingNode metadata || (Text(metadata, "name") ?? Text(metadata, "generateName")) is not { Length: > 0 })
            issues.Add(new(ReadIssueKind.WrongType, "metadata.name", "the name is missing; every object has one", (node["metadata"] ?? node).Position));
        return new(node, UnknownObject.Of(node), issues);
    }

    private static void FindRepeated(ManifestNode node, string path, List<ReadIssue> issues)
    {
        if (node is SequenceNode list)
        {
            for (var i = 0; i < list.Items.Count; i++)
                FindRepeated(list.Items[i], path + "[" + i.ToString(CultureInfo.InvariantCulture) + "]", issues);
        }
        else if (node is MappingNode mapping)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in mapping.Entries)
            {
                var place = path.Length == 0 ? entry.Key : path + "." + entry.Key;
                if (!seen.Add(entry.Key))
                    issues.Add(new(ReadIssueKind.DuplicateField, place, "the field stands twice", entry.Value.Position));
                FindRepeated(entry.Value, place, issues);
            }
        }
    }

    private static ManifestDocument Broken(ManifestNode place, string path, string message) => new(place, null, [new(ReadIssueKind.UnknownKind, path, message, place.Position)]);

    private static string? Text(MappingNode node, string name) => (node[name] as ScalarNode)?.Text;
}
