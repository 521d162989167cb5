using System;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Settings of a Service that do nothing or are out of date.</summary>
internal static class ServiceWarnings
{
    private const string HintsAnnotation = "service.kubernetes.io/topology-aware-hints";

    internal static void Check(Service service, ApiFaults faults)
    {
        var spec = service.Spec;
        var path = FieldPath.Spec;
        var headless = ServiceAllocationRules.IsHeadless(spec);
        if (service.Metadata.Annotations.ContainsKey(HintsAnnotation))
            faults.WarnAs("annotation", FieldPath.Metadata.Field("annotations").Key(HintsAnnotation), "is out of date; use trafficDistribution");
        if (headless && spec.LoadBalancerIP is { Length: > 0 })
            faults.WarnAs("spec.loadBalancerIP is", path.Field("loadBalancerIP"), "does nothing on a headless Service");
        if (!spec.ExternalIPs.IsEmpty)
            faults.WarnAs("spec.externalIPs is", path.Field("externalIPs"), headless ? "does nothing on a headless Service" : "is out of date");
        if (headless && spec.SessionAffinity is not "None")
            faults.WarnAs("spec.SessionAffinity is", path.Field("sessionAffinity"), "does nothing on a headless Service");
        if (spec.ExternalName is { Length: > 0 } && spec.Type is not "ExternalName")
            faults.WarnAs("spec.externalName is", path.Field("externalName"), "does nothing unless the type is ExternalName");
        if (spec.TrafficDistribution is "PreferClose")
            faults.Warn(path.Field("trafficDistribution"), "PreferClose is out of date; use PreferSameZone");
        CheckAddresses(spec, path, faults);
    }

    private static void CheckAddresses(ServiceSpec spec, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < spec.ClusterIPs.Count; i++)
            AddressWarnings.CheckAddress(spec.ClusterIPs[i], path.Field("clusterIPs")[i], faults);
        for (var i = 0; i < spec.ExternalIPs.Count; i++)
            AddressWarnings.CheckAddress(spec.ExternalIPs[i], path.Field("externalIPs")[i], faults);
        for (var i = 0; i < spec.LoadBalancerSourceRanges.Count; i++)
            AddressWarnings.CheckRange(spec.LoadBalancerSourceRanges[i].Trim(), path.Field("loadBalancerSourceRanges")[i], faults);
        if (spec.LoadBalancerIP is not { Length: > 0 } text || !IpAddress.TryParse(text, out var address))
            return;
        if (!address.IsStrict || address.IsMapped || !string.Equals(address.ToString(), text, StringComparison.Ordinal))
            faults.Warn(path.Field("loadBalancerIP"), "'" + text + "' is not written in the usual way");
    }
}
