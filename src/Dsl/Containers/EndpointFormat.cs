namespace KubeDsl;

/// <summary>How the address of a declared port is written into a variable.</summary>
public enum EndpointFormat
{
    /// <summary>Scheme, host, and port unless it is the scheme's own: <c>http://api</c>, <c>tcp://redis:6379</c>. The scheme is https, http (also for names that start with grpc), udp or tcp by the port's name and protocol.</summary>
    Url,

    /// <summary>Host and port: <c>redis:6379</c>.</summary>
    HostPort,

    /// <summary>The Service's name.</summary>
    Host,

    /// <summary>The Service's port.</summary>
    Port,
}
