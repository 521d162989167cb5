namespace KubeDsl.Runtime.Nodes;

/// <summary>The state of a container.</summary>
internal enum ContainerPhase
{
    /// <summary>Not running yet, or not running again yet.</summary>
    Waiting,

    /// <summary>Its image is being pulled or it is being created; what comes after it has to wait.</summary>
    Starting,

    /// <summary>Its program runs.</summary>
    Running,

    /// <summary>Its program has ended.</summary>
    Terminated,
}
