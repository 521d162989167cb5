namespace KubeDsl;

/// <summary>How a volume may be mounted.</summary>
public enum AccessMode
{
    /// <summary>By one node.</summary>
    ReadWriteOnce,

    /// <summary>By many nodes, for reading.</summary>
    ReadOnlyMany,

    /// <summary>By many nodes.</summary>
    ReadWriteMany,

    /// <summary>By one Pod.</summary>
    ReadWriteOncePod,
}
