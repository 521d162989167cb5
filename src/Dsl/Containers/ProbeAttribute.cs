using System;

namespace KubeDsl;

/// <summary>What all probes have in common.</summary>
public abstract class ProbeAttribute : Attribute
{
    /// <summary>The field <c>httpGet.path</c>: asks this path.</summary>
    public string? HttpGet { get; set; }

    /// <summary>The field <c>httpGet.scheme</c>; HTTP by default.</summary>
    public ProbeScheme Scheme { get; set; }

    /// <summary>True to open a connection, the field <c>tcpSocket</c>.</summary>
    public bool TcpSocket { get; set; }

    /// <summary>The field <c>exec.command</c>: runs this in the container.</summary>
    public string[]? Exec { get; set; }

    /// <summary>True to ask the gRPC health service, the field <c>grpc</c>.</summary>
    public bool Grpc { get; set; }

    /// <summary>The field <c>grpc.service</c>.</summary>
    public string? GrpcService { get; set; }

    /// <summary>The port by number, for probes that point at no declared one.</summary>
    public int Port { get; set; }

    /// <summary>The field <c>httpGet.host</c> or <c>tcpSocket.host</c>; the Pod's address by default.</summary>
    public string? Host { get; set; }

    /// <summary>The field <c>initialDelaySeconds</c>, in seconds; 0 by default.</summary>
    public int InitialDelaySeconds { get; set; }

    /// <summary>The field <c>periodSeconds</c>, in seconds; 10 by default.</summary>
    public int PeriodSeconds { get; set; }

    /// <summary>The field <c>timeoutSeconds</c>, in seconds; 1 by default.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>The field <c>failureThreshold</c>; 3 by default.</summary>
    public int FailureThreshold { get; set; }

    /// <summary>The field <c>successThreshold</c>; 1 by default.</summary>
    public int SuccessThreshold { get; set; }

    /// <summary>The field <c>terminationGracePeriodSeconds</c> of the probe, in seconds.</summary>
    public int TerminationGracePeriodSeconds { get; set; }

    /// <summary>The field <c>httpGet.httpHeaders</c>, each as <c>Name: value</c>.</summary>
    public string[]? HttpHeaders { get; set; }
}
