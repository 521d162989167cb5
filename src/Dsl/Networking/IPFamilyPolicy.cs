namespace KubeDsl;

/// <summary>How many families of addresses a Service has.</summary>
public enum IPFamilyPolicy
{
    /// <summary>One.</summary>
    SingleStack,

    /// <summary>Two where the cluster has two.</summary>
    PreferDualStack,

    /// <summary>Two.</summary>
    RequireDualStack,
}
