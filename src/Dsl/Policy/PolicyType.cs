namespace KubeDsl;

/// <summary>A direction of traffic.</summary>
public enum PolicyType
{
    /// <summary>To the Pods.</summary>
    Ingress,

    /// <summary>From the Pods.</summary>
    Egress,
}
