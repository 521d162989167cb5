using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Services, after their addresses are settled.</summary>
internal static class ServiceRules
{
    private const int MaxAffinitySeconds = 86400;
    private const string SourceRangesAnnotation = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private const string HintsAnnotation = "service.kubernetes.io/topology-aware-hints";
    private const string TopologyModeAnnotation = "service.kubernetes.io/topology-mode";

    internal static void Check(Service service, ApiFaults faults)
    {
        var spec = service.Spec;
        var path = FieldPath.Spec;
        CheckType(spec, path, faults);
        ServicePortRules.Check(spec, path.Field("ports"), faults);
        LabelRules.CheckLabels(spec.Selector, path.Field("selector"), faults);
        if (spec.SessionAffinity is not ("ClientIP" or "None"))
            faults.NotSupported(path.Field("sessionAffinity"), spec.SessionAffinity ?? "", "ClientIP", "None");
        if (spec.SessionAffinity is "ClientIP" && spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds is { } timeout and (< 1 or > MaxAffinitySeconds))
            faults.Invalid(path.Field("sessionAffinityConfig.clientIP.timeoutSeconds"), timeout, "must lie between 1 and 86400");
        CheckExternalAddresses(spec, path.Field("externalIPs"), faults);
        CheckLoadBalancer(service, path, faults);
        CheckTraffic(spec, path, faults);
        var annotations = service.Metadata.Annotations;
        if (annotations.TryGetValue(HintsAnnotation, out var hints) && annotations.TryGetValue(TopologyModeAnnotation, out var mode) && hints != mode)
            faults.Invalid(FieldPath.Metadata.Field("annotations").Key(TopologyModeAnnotation), mode, "must equal the annotation " + HintsAnnotation + ", which better goes");
    }

    /// <summary>True when traffic from outside the cluster can reach the Service.</summary>
    internal static bool IsExternal(ServiceSpec spec) =>
        spec.Type is "NodePort" or "LoadBalancer" || (spec.Type is "ClusterIP" && !spec.ExternalIPs.IsEmpty);

    private static void CheckType(ServiceSpec spec, FieldPath path, ApiFaults faults)
    {
        switch (spec.Type)
        {
            case "ClusterIP":
                break;
            case "NodePort" or "LoadBalancer":
                if (ServiceAllocationRules.IsHeadless(spec))
                    faults.Invalid(path.Field("clusterIPs")[0], ServiceAllocationRules.None, "must not be set on a " + spec.Type + " Service");
                break;
            case "ExternalName":
                CheckExternalName(spec, path, faults);
                break;
            default:
                faults.NotSupported(path.Field("type"), spec.Type ?? "", "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
                break;
        }
    }

    private static void CheckExternalName(ServiceSpec spec, FieldPath path, ApiFaults faults)
    {
        const string Complaint = "must not be set on an ExternalName Service";
        if (!spec.ClusterIPs.IsEmpty)
            faults.Forbidden(path.Field("clusterIPs"), Complaint);
        if (!spec.IpFamilies.IsEmpty)
            faults.Forbidden(path.Field("ipFamilies"), Complaint);
        if (spec.IpFamilyPolicy is not null)
            faults.Forbidden(path.Field("ipFamilyPolicy"), Complaint);
        var name = spec.ExternalName ?? "";
        name = name.EndsWith('.') ? name.Substring(0, name.Length - 1) : name;
        if (name.Length == 0)
            faults.Required(path.Field("externalName"), "must be given on an ExternalName Service");
        else
            faults.Invalid(path.Field("externalName"), name, DnsSubdomain.Complaints(name));
    }

    private static void CheckExternalAddresses(ServiceSpec spec, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < spec.ExternalIPs.Count; i++)
        {
            var text = spec.ExternalIPs[i];
            faults.Invalid(path[i], text, IpAddress.Complaints(text));
            if (!IpAddress.TryParse(text, out var address) || !IpAddress.IsValid(text))
                continue;
            var what = address.IsUnspecified ? "is the unspecified address" : address.IsLoopback ? "is a loopback address"
                : address.IsLinkLocal ? "is a link-local address" : address.IsLinkLocalMulticast ? "is a link-local multicast address" : "";
            if (what.Length > 0)
                faults.Invalid(path[i], text, what + ", which nobody outside can reach");
        }
    }

    private static void CheckLoadBalancer(Service service, FieldPath path, ApiFaults faults)
    {
        const string Complaint = "may be given only on a LoadBalancer Service";
        var spec = service.Spec;
        var isLoadBalancer = spec.Type is "LoadBalancer";
        if (!spec.LoadBalancerSourceRanges.IsEmpty)
        {
            // The server begins this field with a capital.
            var ranges = path.Field("LoadBalancerSourceRanges");
            if (!isLoadBalancer)
                faults.Forbidden(ranges, Complaint);
            for (var i = 0; i < spec.LoadBalancerSourceRanges.Count; i++)
                faults.Invalid(ranges[i], spec.LoadBalancerSourceRanges[i], Cidr.Complaints(spec.LoadBalancerSourceRanges[i].Trim()));
        }
        else if (service.Metadata.Annotations.TryGetValue(SourceRangesAnnotation, out var annotation))
        {
            var place = FieldPath.Metadata.Field("annotations").Key(SourceRangesAnnotation);
            if (!isLoadBalancer)
                faults.Forbidden(place, Complaint);
            foreach (var range in annotation.Trim().Length == 0 ? [] : annotation.Split(','))
                faults.Invalid(place, range, Cidr.Complaints(range.Trim()));
        }

        if (spec.AllocateLoadBalancerNodePorts is not null && !isLoadBalancer)
            faults.Forbidden(path.Field("allocateLoadBalancerNodePorts"), Complaint);
        if (spec.LoadBalancerClass is not { } balancer)
            return;
        if (!isLoadBalancer)
            faults.Forbidden(path.Field("loadBalancerClass"), Complaint);
        faults.Invalid(path.Field("loadBalancerClass"), balancer, QualifiedName.Complaints(balancer));
    }

    private static void CheckTraffic(ServiceSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.ExternalTrafficPolicy is { Length: > 0 } external)
        {
            if (!IsExternal(spec))
                faults.Invalid(path.Field("externalTrafficPolicy"), external, "may be given only where traffic comes from outside: NodePort, LoadBalancer or with externalIPs");
            else if (external is not ("Cluster" or "Local"))
                faults.NotSupported(path.Field("externalTrafficPolicy"), external, "Cluster", "Local");
        }

        if (spec.InternalTrafficPolicy is { } inside and not ("Cluster" or "Local"))
            faults.NotSupported(path.Field("internalTrafficPolicy"), inside, "Cluster", "Local");
        if (spec.TrafficDistribution is { } distribution and not ("PreferClose" or "PreferSameNode" or "PreferSameZone"))
            faults.NotSupported(path.Field("trafficDistribution"), distribution, "PreferClose", "PreferSameZone", "PreferSameNode");
        if (spec.HealthCheckNodePort is not { } port || port == 0)
            return;
        if (spec.Type is not "LoadBalancer" || spec.ExternalTrafficPolicy is not "Local")
            faults.Invalid(path.Field("healthCheckNodePort"), port, "may be given only on a LoadBalancer Service with externalTrafficPolicy: Local");
        else if (!PortNumber.IsValid(port))
            faults.Invalid(path.Field("healthCheckNodePort"), port, PortNumber.Wanted);
    }
}
