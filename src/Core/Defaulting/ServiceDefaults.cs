using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Defaulting;

/// <summary>A Service as the API server stores it, before addresses and node ports are allocated. Source: <c>SetDefaults_Service</c> in <c>pkg/apis/core/v1/defaults.go</c>.</summary>
public static class ServiceDefaults
{
    /// <summary>How long a client keeps its Pod, in seconds.</summary>
    public const int AffinitySeconds = 10800;

    /// <summary>The Service with the API's defaults.</summary>
    public static Service Apply(Service service)
    {
        var spec = service.Spec;
        var type = PodSpecDefaults.OrDefault(spec.Type, "ClusterIP");
        var affinity = PodSpecDefaults.OrDefault(spec.SessionAffinity, "None");
        spec = spec with
        {
            Type = type,
            SessionAffinity = affinity,
            SessionAffinityConfig = Affinity(spec.SessionAffinityConfig, affinity),
            Ports = spec.Ports.Map(Apply),
            ClusterIPs = spec.ClusterIPs.IsEmpty && spec.ClusterIP is { Length: > 0 } address ? [address] : spec.ClusterIPs,
            InternalTrafficPolicy = spec.InternalTrafficPolicy ?? (type is "ClusterIP" or "NodePort" or "LoadBalancer" ? "Cluster" : null),
            AllocateLoadBalancerNodePorts = spec.AllocateLoadBalancerNodePorts ?? (type is "LoadBalancer" ? true : null),
        };
        if (string.IsNullOrEmpty(spec.ExternalTrafficPolicy) && (type is "NodePort" or "LoadBalancer" || (type is "ClusterIP" && !spec.ExternalIPs.IsEmpty)))
            spec = spec with { ExternalTrafficPolicy = "Cluster" };
        return service with { Metadata = MetadataDefaults.Namespaced(service.Metadata), Spec = spec };
    }

    private static SessionAffinityConfig? Affinity(SessionAffinityConfig? config, string? affinity) => affinity switch
    {
        "None" => null,
        "ClientIP" when config?.ClientIP?.TimeoutSeconds is null => new SessionAffinityConfig { ClientIP = new ClientIPConfig { TimeoutSeconds = AffinitySeconds } },
        _ => config,
    };

    private static ServicePort Apply(ServicePort port) => port with
    {
        Protocol = PodSpecDefaults.OrDefault(port.Protocol, "TCP"),
        TargetPort = port.TargetPort is null or { IsText: false, Number: 0 } or { Text: "" } ? new IntOrString(port.Port) : port.TargetPort,
    };
}
