namespace KubeDsl;

/// <summary>How a probe asks.</summary>
public enum ProbeScheme
{
    /// <summary>HTTP.</summary>
    HTTP,

    /// <summary>HTTPS, without checking the certificate.</summary>
    HTTPS,
}
