namespace KubeDsl.Planning;

/// <summary>When a container of a Pod runs.</summary>
public enum ContainerRole
{
    /// <summary>For as long as the Pod does.</summary>
    Main,

    /// <summary>From before the main containers until after them: an init container with restart policy Always.</summary>
    Sidecar,

    /// <summary>To its end, before the main containers start.</summary>
    Init,
}
