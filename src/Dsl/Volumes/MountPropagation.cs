namespace KubeDsl;

/// <summary>Whether mounts made later are seen.</summary>
public enum MountPropagation
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>The node's are seen in the container.</summary>
    HostToContainer,

    /// <summary>Both ways.</summary>
    Bidirectional,
}
