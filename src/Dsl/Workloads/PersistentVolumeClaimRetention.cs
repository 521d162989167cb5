namespace KubeDsl;

/// <summary>What becomes of a StatefulSet's claims.</summary>
public enum PersistentVolumeClaimRetention
{
    /// <summary>They stay.</summary>
    Retain,

    /// <summary>They are deleted.</summary>
    Delete,
}
