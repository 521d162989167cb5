namespace KubeDsl;

/// <summary>What a volume is.</summary>
public enum VolumeMode
{
    /// <summary>A file system.</summary>
    Filesystem,

    /// <summary>A raw device.</summary>
    Block,
}
