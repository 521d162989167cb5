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
    /// <summary>The files of one environment, below a folder of its name. <see cref="ManifestLayout.Kustomize"/> gives a base of its own to it.</summary>
    public static EquatableArray<ManifestFile> Write(EnvironmentModel environment, ManifestLayout layout) => Write([environment], layout);

    /// <summary>The files of several environments of one app, ordered by path.</summary>
    public static EquatableArray<ManifestFile> Write(IReadOnlyList<EnvironmentModel> environments, ManifestLayout layout)
    {
        var files = layout switch
        {
            ManifestLayout.SingleFile => environments.Select(SingleFile),
            ManifestLayout.FilePerObject => environments.SelectMany(environment => FilePerObject(FolderOf(environment), environment.Objects)),
            ManifestLayout.Kustomize => KustomizeLayout.Write(environments),
            _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "no such layout"),
        };
        return files.OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();
    }

    internal static string FolderOf(EnvironmentModel environment) => KebabCase.Of(environment.Name);

    /// <summary>One file an object. Objects of one kind and name in several namespaces are told apart by the namespace.</summary>
    internal static IEnumerable<ManifestFile> FilePerObject(string folder, IEnumerable<KubernetesObject> objects) =>
        objects.GroupBy(FileNameOf, StringComparer.Ordinal).SelectMany(group => group.Select(value => new ManifestFile(
            folder + "/" + (group.Count() == 1 ? group.Key : group.Key + "-" + value.Metadata.Namespace) + ".yaml",
            YamlWriter.Write(ManifestWriter.WriteDeclared(value)))));

    private static string FileNameOf(KubernetesObject value) => value.Kind.ToLowerInvariant() + "-" + value.Metadata.Name;

    private static ManifestFile SingleFile(EnvironmentModel environment) => new(
        FolderOf(environment) + "/" + environment.App + ".yaml",
        YamlWriter.WriteAll(environment.Objects.Select(ManifestWriter.WriteDeclared)));
}
