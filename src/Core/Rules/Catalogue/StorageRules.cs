namespace KubeDsl.Rules.Catalogue;

/// <summary>Volumes, mounts and configuration data: KDSL04xx.</summary>
public static class StorageRules
{
    private const string Category = "KubeDsl.Storage";

    /// <summary>KDSL0401: a mount of a volume that the Pod does not have.</summary>
    public static readonly Rule VolumeNotDeclared = new(
        "KDSL0401",
        "Mount of a volume that is not declared",
        Category,
        RuleSeverity.Error,
        "Container '{0}' mounts volume '{1}', which '{2}' does not declare",
        "A container can mount only volumes of its own Pod. The API server refuses a mount whose name is not in spec.volumes.");
}
