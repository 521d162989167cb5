namespace KubeDsl;

/// <summary>How SELinux labels get onto volumes.</summary>
public enum SELinuxChangePolicy
{
    /// <summary>By mounting with them.</summary>
    MountOption,

    /// <summary>By labelling every file.</summary>
    Recursive,
}
