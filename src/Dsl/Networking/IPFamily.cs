namespace KubeDsl;

/// <summary>A family of addresses.</summary>
public enum IPFamily
{
    /// <summary>IPv4.</summary>
    IPv4,

    /// <summary>IPv6.</summary>
    IPv6,
}
