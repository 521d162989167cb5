using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>
/// What the API server finds out while it allocates addresses and node ports for a Service, before it judges anything else.
/// The checks come in steps; one that fails hides the later ones.
/// </summary>
internal static class ServiceAllocationRules
{
    internal const string None = "None";

    internal static void Check(ServiceSpec spec, ApiContext server, ApiFaults faults)
    {
        if (spec.Type is "ExternalName")
            return;
        CheckAddresses(spec, faults);
        CheckFamilies(spec, faults);
        if (faults.Any)
            return;
        CheckPolicy(spec, server, faults);
        if (faults.Any)
            return;
        CheckAvailability(spec, server, faults);
        if (faults.Any)
            return;
        CheckRange(spec, server, faults);
        if (!faults.Any && spec.Type is "NodePort" or "LoadBalancer")
            CheckNodePorts(spec, faults);
    }

    internal static bool IsHeadless(ServiceSpec spec) => spec.ClusterIP is None;

    private static bool IsHeadlessWithoutSelector(ServiceSpec spec) => IsHeadless(spec) && spec.Selector.IsEmpty;

    private static string FamilyOf(string address) => IpAddress.TryParse(address, out var parsed) && !parsed.IsV4 ? "IPv6" : "IPv4";

    private static IEnumerable<string> Addresses(ServiceSpec spec) => spec.ClusterIPs.Where(a => a is not None);

    private static void CheckAddresses(ServiceSpec spec, ApiFaults faults)
    {
        var path = FieldPath.Spec.Field("clusterIPs");
        var addresses = spec.ClusterIPs;
        if (addresses.IsEmpty)
            return;
        if (string.IsNullOrEmpty(spec.ClusterIP))
            faults.Invalid(path, addresses[0], "must be empty unless clusterIP is given");
        else if (addresses[0] != spec.ClusterIP)
            faults.Invalid(path, addresses[0], "must begin with clusterIP, which is '" + spec.ClusterIP + "'");
        var malformed = false;
        if (addresses.Contains(None, StringComparer.Ordinal))
        {
            malformed = addresses.Count > 1;
            if (malformed)
                faults.Invalid(path, None, "must stand alone");
        }

        for (var i = 0; i < addresses.Count; i++)
        {
            if (addresses[i] is None)
                continue;
            var complaints = IpAddress.Complaints(addresses[i]);
            faults.Invalid(path[i], addresses[i], complaints);
            malformed |= !complaints.IsEmpty;
        }

        if (malformed)
            return;
        if (addresses.Count > 2)
            faults.Invalid(path, addresses.Count, "addresses are more than the two that are allowed");
        if (addresses.Count > 1 && addresses.Select(FamilyOf).Distinct(StringComparer.Ordinal).Count() == 1)
            faults.Invalid(path, string.Join(", ", addresses), "must be of two families");
    }

    private static void CheckFamilies(ServiceSpec spec, ApiFaults faults)
    {
        var path = FieldPath.Spec.Field("ipFamilies");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < spec.IpFamilies.Count; i++)
        {
            if (spec.IpFamilies[i] is not ("IPv4" or "IPv6"))
                faults.NotSupported(path[i], spec.IpFamilies[i], "IPv4", "IPv6");
            if (!seen.Add(spec.IpFamilies[i]))
                faults.Duplicate(path[i], spec.IpFamilies[i]);
        }

        if (spec.IpFamilyPolicy is { } policy and not ("SingleStack" or "PreferDualStack" or "RequireDualStack"))
            faults.NotSupported(FieldPath.Spec.Field("ipFamilyPolicy"), policy, "SingleStack", "PreferDualStack", "RequireDualStack");
        if (IsHeadless(spec))
            return;
        for (var i = 0; i < spec.ClusterIPs.Count && i < spec.IpFamilies.Count; i++)
        {
            var address = spec.ClusterIPs[i];
            if (IpAddress.TryParse(address, out _) && spec.IpFamilies[i] is "IPv4" or "IPv6" && FamilyOf(address) != spec.IpFamilies[i])
                faults.Invalid(FieldPath.Spec.Field("clusterIPs")[i], address, "must be an " + spec.IpFamilies[i] + " address, as ipFamilies says");
        }
    }

    private static void CheckPolicy(ServiceSpec spec, ApiContext server, ApiFaults faults)
    {
        var path = FieldPath.Spec.Field("ipFamilyPolicy");
        var single = spec.IpFamilyPolicy is "SingleStack" || (spec.IpFamilyPolicy is null && !IsHeadlessWithoutSelector(spec));
        if (single && Addresses(spec).Count() == 2)
            faults.Invalid(path, "SingleStack", "does not fit two addresses");
        if (single && spec.IpFamilies.Count == 2)
            faults.Invalid(path, "SingleStack", "does not fit two families");
        var index = 0;
        foreach (var address in spec.ClusterIPs)
        {
            if (address is not None && !server.HasFamily(FamilyOf(address)))
                faults.Invalid(FieldPath.Spec.Field("clusterIPs")[index], address, "is of a family that the cluster does not have");
            index++;
        }
    }

    private static void CheckAvailability(ServiceSpec spec, ApiContext server, ApiFaults faults)
    {
        if (IsHeadlessWithoutSelector(spec))
            return;
        if (spec.IpFamilyPolicy is "RequireDualStack" && !server.IsDualStack)
            faults.Invalid(FieldPath.Spec.Field("ipFamilyPolicy"), spec.IpFamilyPolicy, "needs a cluster with both families");
        for (var i = 0; i < spec.IpFamilies.Count; i++)
        {
            if (!server.HasFamily(spec.IpFamilies[i]))
                faults.Invalid(FieldPath.Spec.Field("ipFamilies")[i], spec.IpFamilies[i], "is a family that the cluster does not have");
        }
    }

    private static void CheckRange(ServiceSpec spec, ApiContext server, ApiFaults faults)
    {
        foreach (var address in Addresses(spec))
        {
            if (IpAddress.TryParse(address, out var parsed) && !server.CanAllocate(parsed))
            {
                faults.Invalid(FieldPath.Spec.Field("clusterIPs"), address, "is outside the Services' range " + string.Join(", ", server.ServiceRanges));
                return;
            }
        }
    }

    /// <summary>A node port belongs to one port number, whatever the protocols. Only the first clash is reported.</summary>
    private static void CheckNodePorts(ServiceSpec spec, ApiFaults faults)
    {
        var owners = new Dictionary<int, int>();
        for (var i = 0; i < spec.Ports.Count; i++)
        {
            if (spec.Ports[i].NodePort is not { } nodePort || nodePort == 0)
                continue;
            if (owners.TryGetValue(nodePort, out var owner) && owner != spec.Ports[i].Port)
            {
                faults.Invalid(FieldPath.Spec.Field("ports")[i].Field("nodePort"), nodePort, FormattableText.Of("belongs to port {0} already", owner));
                return;
            }

            owners[nodePort] = spec.Ports[i].Port;
        }

        if (spec is { Type: "LoadBalancer", ExternalTrafficPolicy: "Local", HealthCheckNodePort: { } health } && owners.ContainsKey(health))
            faults.Add(FaultReason.InternalError, FieldPath.Spec.Field("healthCheckNodePort"), "is a node port of this Service already; the server fails on it", null);
    }
}
