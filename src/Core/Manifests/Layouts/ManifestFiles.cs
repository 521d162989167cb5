using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Names;
using KubeDsl.Planning;

namespace KubeDsl.Manifests.Layouts;

/// <summary>Lays the objects of environments out over files.</summary>
public static class ManifestFiles
{
    /// <summary>The files of one environment, ordered by path.</summary>
    public static EquatableArray<ManifestFile> Write(EnvironmentModel environment, ManifestLayout layout, ManifestFormat format = ManifestFormat.Yaml) => Write([environment], layout, format);

    /// <summary>The files of several environments of one app, ordered by path.</summary>
    public static EquatableArray<ManifestFile> Write(IReadOnlyList<EnvironmentModel> environments, ManifestLayout layout, ManifestFormat format = ManifestFormat.Yaml)
    {
        var files = layout switch
        {
            ManifestLayout.SingleFile => environments.Select(environment => SingleFile(environment, format)),
            ManifestLayout.FilePerObject => environments.SelectMany(environment => FilePerObject(FolderOf(environment), environment.Objects, format)),
            ManifestLayout.Kustomize => Kustomize(environments, format),
            _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "no such layout"),
        };
        return files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>All objects in one text.</summary>
    public static string WriteText(IEnumerable<KubernetesObject> objects, ManifestFormat format)
    {
        var nodes = objects.Select(ManifestWriter.WriteDeclared);
        return format == ManifestFormat.Yaml ? YamlWriter.WriteAll(nodes) : JsonManifestWriter.Write(ListOf(nodes)) + "\n";
    }

    internal static string WriteNode(ManifestNode node, ManifestFormat format) => format == ManifestFormat.Yaml ? YamlWriter.Write(node) : JsonManifestWriter.Write(node) + "\n";

    internal static string ExtensionOf(ManifestFormat format) => format == ManifestFormat.Yaml ? ".yaml" : ".json";

    internal static string FileNameOf(KubernetesObject value) => value.Kind.ToLowerInvariant() + "-" + value.Metadata.Name?.Replace(':', '-');

    internal static string FolderOf(EnvironmentModel environment) => KebabCase.Of(environment.Name);

    /// <summary>One file an object. Objects of one kind and name in several namespaces are told apart by the namespace.</summary>
    internal static IEnumerable<ManifestFile> FilePerObject(string folder, IEnumerable<KubernetesObject> objects, ManifestFormat format) =>
        objects.GroupBy(FileNameOf, StringComparer.Ordinal).SelectMany(group => group.Select(value => new ManifestFile(
            folder + "/" + (group.Count() == 1 ? group.Key : group.Key + "-" + value.Metadata.Namespace) + ExtensionOf(format),
            WriteNode(ManifestWriter.WriteDeclared(value), format))));

    /// <summary>One base an app; with several apps each has a folder.</summary>
    private static IEnumerable<ManifestFile> Kustomize(IReadOnlyList<EnvironmentModel> environments, ManifestFormat format)
    {
        var apps = environments.GroupBy(e => e.App, StringComparer.Ordinal).ToList();
        return apps.SelectMany(app => KustomizeLayout.Write(apps.Count == 1 ? "" : app.Key + "/", app.ToList(), format));
    }

    private static ManifestFile SingleFile(EnvironmentModel environment, ManifestFormat format) =>
        new(FolderOf(environment) + "/" + environment.App + ExtensionOf(format), WriteText(environment.Objects, format));

    private static MappingNode ListOf(IEnumerable<MappingNode> objects)
    {
        var items = new SequenceNode();
        foreach (var value in objects)
            items.Items.Add(value);
        var list = new MappingNode();
        list.Add("apiVersion", new ScalarNode("v1"));
        list.Add("kind", new ScalarNode("List"));
        list.Add("items", items);
        return list;
    }
}
