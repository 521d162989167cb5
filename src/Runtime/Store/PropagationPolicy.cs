namespace KubeDsl.Runtime.Store;

/// <summary>What becomes of the objects that a deleted object owns.</summary>
public enum PropagationPolicy
{
    /// <summary>The owner goes at once, its dependents after it.</summary>
    Background,

    /// <summary>The owner waits until those dependents that block its deletion are gone.</summary>
    Foreground,

    /// <summary>The dependents stay, without an owner.</summary>
    Orphan,
}
