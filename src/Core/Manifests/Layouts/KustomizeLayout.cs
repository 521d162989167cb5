using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Planning;

namespace KubeDsl.Manifests.Layouts;

/// <summary>
/// A kustomize base with the objects that are the same in every environment but for the namespace, and an overlay for each environment with its namespace and the
/// objects that are its own. Whole objects, no patches: what an overlay says can be read without merging it in one's head.
/// </summary>
internal static class KustomizeLayout
{
    private const string FileName = "kustomization.yaml";

    internal static IEnumerable<ManifestFile> Write(IReadOnlyList<EnvironmentModel> environments, ManifestFormat format)
    {
        // An overlay's namespace moves every object in it, so it is set only when no object lives elsewhere.
        var movable = environments.All(environment => environment.Objects.All(value => IsAtHome(value, environment)));
        var objects = environments.Select(environment => movable ? environment.Objects.Select(WithoutNamespace).ToList() : environment.Objects.ToList()).ToList();
        var shared = objects.Skip(1).Aggregate(new HashSet<KubernetesObject>(objects[0]), (set, next) =>
        {
            set.IntersectWith(next);
            return set;
        });

        foreach (var file in Folder("base", objects[0].Where(shared.Contains), [], null, format))
            yield return file;
        for (var i = 0; i < environments.Count; i++)
        {
            var own = objects[i].Where(value => !shared.Contains(value));
            foreach (var file in Folder("overlays/" + ManifestFiles.FolderOf(environments[i]), own, ["../../base"], movable ? environments[i].Namespace : null, format))
                yield return file;
        }
    }

    private static bool IsAtHome(KubernetesObject value, EnvironmentModel environment) =>
        value.Metadata.Namespace is not { Length: > 0 } ns || string.Equals(ns, environment.Namespace, StringComparison.Ordinal);

    private static KubernetesObject WithoutNamespace(KubernetesObject value) => value with { Metadata = value.Metadata with { Namespace = null } };

    private static List<ManifestFile> Folder(string folder, IEnumerable<KubernetesObject> objects, IEnumerable<string> bases, string? ns, ManifestFormat format)
    {
        var files = ManifestFiles.FilePerObject(folder, objects, format).ToList();
        var resources = bases.Concat(files.Select(file => file.Path.Substring(folder.Length + 1)).OrderBy(name => name, StringComparer.Ordinal));
        files.Add(new(folder + "/" + FileName, Kustomization(ns, resources)));
        return files;
    }

    private static string Kustomization(string? ns, IEnumerable<string> resources)
    {
        var list = new SequenceNode();
        foreach (var resource in resources)
            list.Items.Add(new ScalarNode(resource));
        var node = new MappingNode();
        node.Add("apiVersion", new ScalarNode("kustomize.config.k8s.io/v1beta1"));
        node.Add("kind", new ScalarNode("Kustomization"));
        if (ns is not null)
            node.Add("namespace", new ScalarNode(ns));
        node.Add("resources", list);
        return YamlWriter.Write(node);
    }
}
