using System;

namespace KubeDsl;

/// <summary>A Service in front of the workload's Pods.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ServiceAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>spec.type</c>; ClusterIP by default.</summary>
    public ServiceType Type { get; set; }

    /// <summary>True for <c>spec.clusterIP: None</c>: the name leads to the Pods themselves.</summary>
    public bool Headless { get; set; }

    /// <summary>The field <c>spec.externalName</c>.</summary>
    public string? ExternalName { get; set; }

    /// <summary>The field <c>spec.sessionAffinity</c>; None by default.</summary>
    public SessionAffinity SessionAffinity { get; set; }

    /// <summary>The field <c>spec.externalTrafficPolicy</c>; Cluster by default.</summary>
    public TrafficPolicy ExternalTrafficPolicy { get; set; }

    /// <summary>The field <c>spec.internalTrafficPolicy</c>; Cluster by default.</summary>
    public TrafficPolicy InternalTrafficPolicy { get; set; }

    /// <summary>The field <c>spec.publishNotReadyAddresses</c>; false by default.</summary>
    public bool PublishNotReadyAddresses { get; set; }

    /// <summary>The field <c>spec.loadBalancerClass</c>.</summary>
    public string? LoadBalancerClass { get; set; }

    /// <summary>The field <c>spec.loadBalancerSourceRanges</c>.</summary>
    public string[]? LoadBalancerSourceRanges { get; set; }

    /// <summary>The field <c>spec.clusterIP</c>; the cluster chooses by default.</summary>
    public string? ClusterIP { get; set; }

    /// <summary>The field <c>spec.sessionAffinityConfig.clientIP.timeoutSeconds</c>, in seconds; 10800 by default.</summary>
    public int SessionAffinityTimeoutSeconds { get; set; }

    /// <summary>The field <c>spec.ipFamilies</c>; those of the cluster by default.</summary>
    public IPFamily[]? IpFamilies { get; set; }

    /// <summary>The field <c>spec.ipFamilyPolicy</c>; SingleStack by default.</summary>
    public IPFamilyPolicy IpFamilyPolicy { get; set; }

    /// <summary>The field <c>spec.externalIPs</c>.</summary>
    public string[]? ExternalIPs { get; set; }

    /// <summary>The field <c>spec.allocateLoadBalancerNodePorts</c>; true by default.</summary>
    public bool AllocateLoadBalancerNodePorts { get; set; }

    /// <summary>The field <c>spec.healthCheckNodePort</c>; the cluster chooses by default.</summary>
    public int HealthCheckNodePort { get; set; }

    /// <summary>The field <c>spec.trafficDistribution</c>; every endpoint alike by default.</summary>
    public TrafficDistribution TrafficDistribution { get; set; }
}
