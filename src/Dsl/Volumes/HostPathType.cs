namespace KubeDsl;

/// <summary>What must be at a path of the node.</summary>
public enum HostPathType
{
    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A directory; made when missing.</summary>
    DirectoryOrCreate,

    /// <summary>A file.</summary>
    File,

    /// <summary>A file; made when missing.</summary>
    FileOrCreate,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A character device.</summary>
    CharDevice,

    /// <summary>A block device.</summary>
    BlockDevice,
}
