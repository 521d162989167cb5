using System;
using System.Linq;
using KubeDsl.Collections;

namespace KubeDsl.Manifests.Layouts;

/// <summary>The forms in which manifests are written, by the names that people choose them by.</summary>
/// <param name="Name">The name, such as <c>file-per-object</c>.</param>
/// <param name="Layout">How objects are laid out over files.</param>
/// <param name="Format">The language of the files.</param>
public sealed record OutputFormat(string Name, ManifestLayout Layout, ManifestFormat Format)
{
    /// <summary>One YAML file an environment, the form unless another is chosen.</summary>
    public static OutputFormat Yaml { get; } = new("yaml", ManifestLayout.SingleFile, ManifestFormat.Yaml);

    /// <summary>All forms.</summary>
    public static EquatableArray<OutputFormat> All { get; } =
    [
        Yaml,
        new("json", ManifestLayout.SingleFile, ManifestFormat.Json),
        new("file-per-object", ManifestLayout.FilePerObject, ManifestFormat.Yaml),
        new("kustomize", ManifestLayout.Kustomize, ManifestFormat.Yaml),
    ];

    /// <summary>The names of all forms, for messages.</summary>
    public static string Names => string.Join(", ", All.Select(f => f.Name));

    /// <summary>The form of a name, whatever its case; <see cref="Yaml"/> for the empty name, null when there is none.</summary>
    public static OutputFormat? Find(string name) => name.Length == 0 ? Yaml : All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
