namespace KubeDsl;

/// <summary>What becomes of a volume whose claim is deleted.</summary>
public enum ReclaimPolicy
{
    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It stays.</summary>
    Retain,
}
