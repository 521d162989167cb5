namespace KubeDsl;

/// <summary>Where an emptyDir lives.</summary>
public enum EmptyDirMedium
{
    /// <summary>On the node's disk.</summary>
    Default,

    /// <summary>In memory; it counts as the container's memory.</summary>
    Memory,
}
