using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Planning;

namespace KubeDsl.Manifests.Layouts;

/// <summary>
/// A kustomize base with what the objects of all environments have in common, and an overlay for each environment with what it has beside that: its namespace, its own objects,
/// and patches (RFC 6902) that add fields. Base and overlay together give just what the other layouts write.
/// </summary>
internal static class KustomizeLayout
{
    private const string FileName = "kustomization.yaml";

    internal static IEnumerable<ManifestFile> Write(string folder, IReadOnlyList<EnvironmentModel> environments, ManifestFormat format)
    {
        // An overlay's namespace moves every object in it, so it is set only when all are known and none lives elsewhere.
        var movable = environments.All(environment => environment.Objects.All(value => IsAtHome(value, environment)));
        var objects = environments.Select(e => e.Objects.Select(o => new KustomizeObject(movable ? WithoutNamespace(o) : o)).ToList()).ToList();
        var common = Common(objects);

        var bases = new List<ManifestFile>();
        foreach (var value in objects[0].Where(o => common.ContainsKey(o.Key)))
            bases.Add(new(value.FileName + ManifestFiles.ExtensionOf(format), ManifestFiles.WriteNode(common[value.Key], format)));
        foreach (var file in Folder(folder + "base", bases, [], null, []))
            yield return file;
        for (var i = 0; i < environments.Count; i++)
        {
            var overlay = folder + "overlays/" + ManifestFiles.FolderOf(environments[i]);
            foreach (var file in Overlay(overlay, objects[i], common, movable ? environments[i].Namespace : null, format))
                yield return file;
        }
    }

    /// <summary>What each object has in common over all environments, by its key; objects that an environment lacks, or has twice, are not shared.</summary>
    private static Dictionary<string, ManifestNode> Common(List<List<KustomizeObject>> environments)
    {
        var common = new Dictionary<string, ManifestNode>(StringComparer.Ordinal);
        foreach (var value in environments[0])
        {
            ManifestNode? shared = null;
            foreach (var objects in environments)
            {
                var same = objects.Where(o => string.Equals(o.Key, value.Key, StringComparison.Ordinal)).ToList();
                shared = same.Count != 1 ? null : shared is null && ReferenceEquals(objects, environments[0]) ? same[0].Node : shared is null ? null : NodeDifference.Common(shared, same[0].Node);
                if (shared is null)
                    break;
            }

            if (shared is not null)
                common[value.Key] = shared;
        }

        return common;
    }

    private static IEnumerable<ManifestFile> Overlay(string folder, List<KustomizeObject> objects, Dictionary<string, ManifestNode> common, string? ns, ManifestFormat format)
    {
        var own = new List<ManifestFile>();
        var patches = new List<KeyValuePair<ManifestFile, KustomizeObject>>();
        foreach (var group in objects.GroupBy(o => o.FileName, StringComparer.Ordinal))
        {
            foreach (var value in group)
            {
                var name = (group.Count() == 1 ? value.FileName : value.FileName + "-" + value.Value.Metadata.Namespace) + ManifestFiles.ExtensionOf(format);
                if (!common.TryGetValue(value.Key, out var shared))
                    own.Add(new(name, ManifestFiles.WriteNode(value.Node, format)));
                else if (Patch(shared, value.Node) is { Items.Count: > 0 } patch)
                    patches.Add(new(new("patches/" + name, ManifestFiles.WriteNode(patch, format)), value));
            }
        }

        return Folder(folder, own, ["../../base"], ns, patches);
    }

    private static SequenceNode Patch(ManifestNode common, ManifestNode whole)
    {
        var additions = new List<KeyValuePair<string, ManifestNode>>();
        NodeDifference.Collect(common, whole, "", additions);
        var patch = new SequenceNode();
        foreach (var addition in additions)
            patch.Items.Add(Mapping(("op", new ScalarNode("add")), ("path", new ScalarNode(addition.Key)), ("value", addition.Value)));
        return patch;
    }

    private static bool IsAtHome(KubernetesObject value, EnvironmentModel environment) =>
        value is not UnknownObject && (value.Metadata.Namespace is not { Length: > 0 } ns || string.Equals(ns, environment.Namespace, StringComparison.Ordinal));

    private static KubernetesObject WithoutNamespace(KubernetesObject value) => value with { Metadata = value.Metadata with { Namespace = null } };

    private static IEnumerable<ManifestFile> Folder(
        string folder, List<ManifestFile> resources, IEnumerable<string> bases, string? ns, List<KeyValuePair<ManifestFile, KustomizeObject>> patches)
    {
        foreach (var file in resources.Concat(patches.Select(p => p.Key)))
            yield return file with { Path = folder + "/" + file.Path };
        var node = Mapping(("apiVersion", new ScalarNode("kustomize.config.k8s.io/v1beta1")), ("kind", new ScalarNode("Kustomization")));
        if (ns is not null)
            node.Add("namespace", new ScalarNode(ns));
        node.Add("resources", Sequence(bases.Concat(resources.Select(file => file.Path).OrderBy(name => name, StringComparer.Ordinal)).Select(name => new ScalarNode(name))));
        if (patches.Count > 0)
            node.Add("patches", Sequence(patches.OrderBy(p => p.Key.Path, StringComparer.Ordinal).Select(p => Mapping(("path", new ScalarNode(p.Key.Path)), ("target", p.Value.Target)))));
        yield return new(folder + "/" + FileName, YamlWriter.Write(node));
    }

    private static MappingNode Mapping(params (string Name, ManifestNode Value)[] entries)
    {
        var node = new MappingNode();
        foreach (var (name, value) in entries)
            node.Add(name, value);
        return node;
    }

    private static SequenceNode Sequence(IEnumerable<ManifestNode> items)
    {
        var node = new SequenceNode();
        foreach (var item in items)
            node.Items.Add(item);
        return node;
    }
}
