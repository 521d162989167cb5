namespace KubeDsl.Manifests.Layouts;

/// <summary>How objects are laid out over files.</summary>
public enum ManifestLayout
{
    /// <summary>All objects of an environment in one file.</summary>
    SingleFile,

    /// <summary>One file an object, named <c>kind-name.yaml</c>.</summary>
    FilePerObject,

    /// <summary>A kustomize base of what all environments share, and one overlay an environment.</summary>
    Kustomize,
}
