namespace KubeDsl;

/// <summary>Who reaches a Service.</summary>
public enum ServiceType
{
    /// <summary>The cluster.</summary>
    ClusterIP,

    /// <summary>The cluster, and a port of every node.</summary>
    NodePort,

    /// <summary>The cluster, and a load balancer outside.</summary>
    LoadBalancer,

    /// <summary>An alias of a name outside.</summary>
    ExternalName,
}
