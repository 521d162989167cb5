namespace KubeDsl.Rules.Api;

/// <summary>What a container is to its Pod; the rules differ.</summary>
internal enum ContainerKind
{
    /// <summary>Runs as long as the Pod does.</summary>
    Regular,

    /// <summary>Runs before the regular ones and ends.</summary>
    Init,

    /// <summary>An init container that keeps running: its restartPolicy is Always.</summary>
    Sidecar,

    /// <summary>Added to a running Pod for debugging.</summary>
    Ephemeral,
}
