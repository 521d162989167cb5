namespace KubeDsl;

/// <summary>What a scaling policy counts.</summary>
public enum ScalingPolicyType
{
    /// <summary>Pods.</summary>
    Pods,

    /// <summary>A share of the Pods that there are.</summary>
    Percent,
}
