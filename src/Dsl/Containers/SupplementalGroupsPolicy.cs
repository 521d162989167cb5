namespace KubeDsl;

/// <summary>Where the further groups of a container come from.</summary>
public enum SupplementalGroupsPolicy
{
    /// <summary>Those written and those of the image.</summary>
    Merge,

    /// <summary>Only those written.</summary>
    Strict,
}
