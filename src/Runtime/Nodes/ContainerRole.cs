namespace KubeDsl.Runtime.Nodes;

/// <summary>What a container is for in its Pod.</summary>
internal enum ContainerRole
{
    /// <summary>One of <c>spec.containers</c>.</summary>
    Regular,

    /// <summary>An init container that must end before the next one starts.</summary>
    Init,

    /// <summary>An init container that keeps running (<c>restartPolicy: Always</c>).</summary>
    Sidecar,
}
