namespace KubeDsl;

/// <summary>Whether Pods may drive others away.</summary>
public enum PreemptionPolicy
{
    /// <summary>They may, when those have a lower priority.</summary>
    PreemptLowerPriority,

    /// <summary>They wait.</summary>
    Never,
}
