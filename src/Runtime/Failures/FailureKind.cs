namespace KubeDsl.Runtime.Failures;

/// <summary>What failed.</summary>
public enum FailureKind
{
    /// <summary>One node.</summary>
    Node,

    /// <summary>All nodes of a zone.</summary>
    Zone,

    /// <summary>Pulls of an image fail.</summary>
    ImagePull,

    /// <summary>Pulls of an image take long.</summary>
    SlowImagePull,

    /// <summary>Programs behave otherwise than usual: they crash, hang, or never get ready.</summary>
    Program,

    /// <summary>A node runs short of resources.</summary>
    Pressure,

    /// <summary>No failure but maintenance: a node is drained.</summary>
    Drain,
}
