using System.Linq;
using KubeDsl.Defaulting;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Updates;

/// <summary>What a changed Service keeps of the values that were allocated for it, and which of them go away by themselves when its type no longer has them.</summary>
internal static class TakenOverService
{
    internal static ServiceSpec Apply(ServiceSpec spec, ServiceSpec stored) => WithStored(WithoutUseless(spec, stored), stored);

    private static bool IsExternalName(ServiceSpec spec) => spec.Type is "ExternalName";

    private static bool IsLoadBalancer(ServiceSpec spec) => spec.Type is "LoadBalancer";

    private static bool HasNodePorts(ServiceSpec spec) => spec.Type is "NodePort" || (IsLoadBalancer(spec) && spec.AllocateLoadBalancerNodePorts != false);

    private static bool IsSeenFromOutside(ServiceSpec spec) => spec.Type is "NodePort" or "LoadBalancer" || (!IsExternalName(spec) && !spec.ExternalIPs.IsEmpty);

    /// <summary>A sender who changes just the type of what was read need not clear the rest, as long as nothing of that was changed.</summary>
    private static ServiceSpec WithoutUseless(ServiceSpec spec, ServiceSpec stored)
    {
        if (IsExternalName(spec) && !IsExternalName(stored))
        {
            if (spec.ClusterIP == stored.ClusterIP && spec.ClusterIPs == stored.ClusterIPs)
                spec = spec with { ClusterIP = null, ClusterIPs = default };
            if (spec.IpFamilies == stored.IpFamilies)
                spec = spec with { IpFamilies = default };
            if (spec.IpFamilyPolicy == stored.IpFamilyPolicy)
                spec = spec with { IpFamilyPolicy = null };
        }

        if (HasNodePorts(stored) && !HasNodePorts(spec) && spec.Ports.Select(p => p.NodePort).SequenceEqual(stored.Ports.Select(p => p.NodePort)))
            spec = spec with { Ports = spec.Ports.Map(p => p with { NodePort = null }) };
        if (ServiceUpdateRules.NeedsHealthCheck(stored) && !ServiceUpdateRules.NeedsHealthCheck(spec) && spec.HealthCheckNodePort == stored.HealthCheckNodePort)
            spec = spec with { HealthCheckNodePort = null };
        if (IsLoadBalancer(stored) && !IsLoadBalancer(spec))
        {
            if (spec.AllocateLoadBalancerNodePorts == stored.AllocateLoadBalancerNodePorts)
                spec = spec with { AllocateLoadBalancerNodePorts = null };
            if (spec.LoadBalancerClass == stored.LoadBalancerClass)
                spec = spec with { LoadBalancerClass = null };
        }

        return IsSeenFromOutside(stored) && !IsSeenFromOutside(spec) && spec.ExternalTrafficPolicy == stored.ExternalTrafficPolicy
            ? spec with { ExternalTrafficPolicy = null }
            : spec;
    }

    private static ServiceSpec WithStored(ServiceSpec spec, ServiceSpec stored)
    {
        if (IsExternalName(spec) || IsExternalName(stored))
            return spec;
        if (spec.ClusterIP is null && spec.ClusterIPs.IsEmpty)
            spec = spec with { ClusterIP = stored.ClusterIP, ClusterIPs = stored.ClusterIPs };
        else if (spec.ClusterIPs.IsEmpty && spec.ClusterIP == stored.ClusterIP)
            spec = spec with { ClusterIPs = stored.ClusterIPs };
        return spec with
        {
            IpFamilies = spec.IpFamilies.IsEmpty ? stored.IpFamilies : spec.IpFamilies,
            IpFamilyPolicy = spec.IpFamilyPolicy ?? stored.IpFamilyPolicy,
            HealthCheckNodePort = spec.HealthCheckNodePort ?? (ServiceUpdateRules.NeedsHealthCheck(spec) ? stored.HealthCheckNodePort : null),
            Ports = HasNodePorts(spec) && HasNodePorts(stored) ? spec.Ports.Map(p => WithNodePort(p, stored)) : spec.Ports,
        };
    }

    private static ServicePort WithNodePort(ServicePort port, ServiceSpec stored) => port.NodePort is not null
        ? port
        : port with { NodePort = stored.Ports.FirstOrDefault(p => p.Port == port.Port && (p.Protocol ?? "TCP") == (port.Protocol ?? "TCP"))?.NodePort };
}
