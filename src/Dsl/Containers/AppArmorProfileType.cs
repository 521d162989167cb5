namespace KubeDsl;

/// <summary>Which AppArmor profile confines a container.</summary>
public enum AppArmorProfileType
{
    /// <summary>That of the container runtime.</summary>
    RuntimeDefault,

    /// <summary>One that is loaded on the node.</summary>
    Localhost,

    /// <summary>None.</summary>
    Unconfined,
}
