namespace KubeDsl;

/// <summary>When a volume's owner is changed.</summary>
public enum FsGroupChangePolicy
{
    /// <summary>Each time it is mounted.</summary>
    Always,

    /// <summary>When its root has another owner.</summary>
    OnRootMismatch,
}
