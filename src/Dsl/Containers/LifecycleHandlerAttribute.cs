using System;

namespace KubeDsl;

/// <summary>What all hooks have in common.</summary>
public abstract class LifecycleHandlerAttribute : Attribute
{
    /// <summary>The field <c>exec.command</c>: runs this in the container.</summary>
    public string[]? Exec { get; set; }

    /// <summary>The field <c>httpGet.path</c>: asks this path.</summary>
    public string? HttpGet { get; set; }

    /// <summary>The field <c>httpGet.scheme</c>; HTTP by default.</summary>
    public ProbeScheme Scheme { get; set; }

    /// <summary>The field <c>httpGet.httpHeaders</c>, each as <c>Name: value</c>.</summary>
    public string[]? HttpHeaders { get; set; }

    /// <summary>True to open a connection, the field <c>tcpSocket</c>; Kubernetes keeps it for old manifests only.</summary>
    public bool TcpSocket { get; set; }

    /// <summary>The port by number, for hooks that point at no declared one.</summary>
    public int Port { get; set; }

    /// <summary>The field <c>httpGet.host</c>; the Pod's address by default.</summary>
    public string? Host { get; set; }

    /// <summary>The field <c>sleep.seconds</c>, in seconds.</summary>
    public int SleepSeconds { get; set; }
}
