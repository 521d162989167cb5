using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Updates;

/// <summary>Services: an address stays while there is one, and so does what others have built on.</summary>
internal static class ServiceUpdateRules
{
    internal static void Check(ServiceSpec spec, ServiceSpec stored, ApiFaults faults)
    {
        CheckAddresses(spec, stored, faults);
        if (IsLoadBalancer(spec) && IsLoadBalancer(stored))
            UpdateRules.Keep(spec.LoadBalancerClass, stored.LoadBalancerClass, FieldPath.Spec.Field("loadBalancerClass"), faults);
        if (NeedsHealthCheck(stored) && NeedsHealthCheck(spec))
            UpdateRules.Forbid(spec.HealthCheckNodePort ?? 0, stored.HealthCheckNodePort ?? 0, FieldPath.Spec.Field("healthCheckNodePort"), faults);
    }

    internal static bool NeedsHealthCheck(ServiceSpec spec) => IsLoadBalancer(spec) && spec.ExternalTrafficPolicy is "Local";

    private static bool IsLoadBalancer(ServiceSpec spec) => spec.Type is "LoadBalancer";

    private static void CheckAddresses(ServiceSpec spec, ServiceSpec stored, ApiFaults faults)
    {
        if (spec.Type is "ExternalName" || stored.Type is "ExternalName")
            return;
        for (var i = 0; i < stored.ClusterIPs.Count; i++)
        {
            // The second address can be given up by whoever says that one is enough.
            if (i == 1 && spec.ClusterIPs.Count < 2 && spec.IpFamilyPolicy is "SingleStack")
                continue;
            var address = i < spec.ClusterIPs.Count ? spec.ClusterIPs[i] : "";
            if (address != stored.ClusterIPs[i])
                faults.Invalid(FieldPath.Spec.Field("clusterIPs")[i], address, "is not the address that the Service has, '" + stored.ClusterIPs[i] + "'");
        }

        var family = spec.IpFamilies.IsEmpty ? "" : spec.IpFamilies[0];
        if (!stored.IpFamilies.IsEmpty && family != stored.IpFamilies[0])
            faults.Invalid(FieldPath.Spec.Field("ipFamilies")[0], family, "is not the first family that the Service has, '" + stored.IpFamilies[0] + "'");
    }
}
