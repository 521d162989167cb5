namespace KubeDsl.Runtime.Nodes;

/// <summary>What happened to a Pod of a node.</summary>
internal enum PodNoticeKind
{
    /// <summary>The scheduler bound it to the node.</summary>
    Bound,

    /// <summary>It came with the name of the node.</summary>
    Assigned,

    /// <summary>It is to end, or to end earlier.</summary>
    Terminating,

    /// <summary>Its object is gone.</summary>
    Deleted,

    /// <summary>Others set conditions that its readiness depends on.</summary>
    Reconditioned,
}
