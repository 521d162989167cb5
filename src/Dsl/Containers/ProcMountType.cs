namespace KubeDsl;

/// <summary>What a container sees of <c>/proc</c>.</summary>
public enum ProcMountType
{
    /// <summary>Sensitive parts are hidden.</summary>
    Default,

    /// <summary>All of it.</summary>
    Unmasked,
}
