namespace KubeDsl.Manifests.Layouts;

/// <summary>The language of manifests.</summary>
public enum ManifestFormat
{
    /// <summary>YAML; several objects are several documents.</summary>
    Yaml,

    /// <summary>JSON; several objects are one object of the kind List.</summary>
    Json,
}
