namespace KubeDsl;

/// <summary>Whether what is mounted within a read-only mount is read-only, too.</summary>
public enum RecursiveReadOnlyMode
{
    /// <summary>It need not be.</summary>
    Disabled,

    /// <summary>Where the node can.</summary>
    IfPossible,

    /// <summary>It must be.</summary>
    Enabled,
}
