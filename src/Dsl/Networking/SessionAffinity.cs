namespace KubeDsl;

/// <summary>Whether a client stays with a Pod.</summary>
public enum SessionAffinity
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does, by its address.</summary>
    ClientIP,
}
