namespace KubeDsl;

/// <summary>When a claim gets its volume.</summary>
public enum VolumeBindingMode
{
    /// <summary>When it is made.</summary>
    Immediate,

    /// <summary>When a Pod that mounts it is placed.</summary>
    WaitForFirstConsumer,
}
