namespace KubeDsl.Runtime.Controllers;

/// <summary>What a node has of a DaemonSet.</summary>
internal enum DaemonNodeKind
{
    /// <summary>No Pod.</summary>
    Empty,

    /// <summary>One Pod of the present template.</summary>
    New,

    /// <summary>One Pod of an earlier template.</summary>
    Old,

    /// <summary>One of each.</summary>
    Both,

    /// <summary>Several of a kind.</summary>
    Several,
}
