namespace KubeDsl;

/// <summary>A transport protocol.</summary>
public enum Protocol
{
    /// <summary>TCP.</summary>
    TCP,

    /// <summary>UDP.</summary>
    UDP,

    /// <summary>SCTP.</summary>
    SCTP,
}
