using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>The ports of a Service.</summary>
internal static class ServicePortRules
{
    internal static void Check(ServiceSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.Ports.IsEmpty && !ServiceAllocationRules.IsHeadless(spec) && spec.Type is not "ExternalName")
            faults.Required(path, "must have a port unless the Service is headless or ExternalName");
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < spec.Ports.Count; i++)
            CheckPort(spec.Ports[i], spec.Ports.Count > 1, spec.Type, names, path[i], faults);
        CheckUnique(spec.Ports, path, faults);
    }

    private static void CheckPort(ServicePort port, bool needsName, string? type, HashSet<string> names, FieldPath path, ApiFaults faults)
    {
        var name = port.Name ?? "";
        if (name.Length == 0 && needsName)
        {
            faults.Required(path.Field("name"), "must be given where a Service has several ports");
        }
        else if (name.Length > 0)
        {
            faults.Invalid(path.Field("name"), name, DnsLabel.Complaints(name));
            if (!names.Add(name))
                faults.Duplicate(path.Field("name"), name);
        }

        if (!PortNumber.IsValid(port.Port))
            faults.Invalid(path.Field("port"), port.Port, PortNumber.Wanted);
        if (port.Protocol is not ("TCP" or "UDP" or "SCTP"))
            faults.NotSupported(path.Field("protocol"), port.Protocol ?? "", "SCTP", "TCP", "UDP");
        if (port.TargetPort is { } target)
            HandlerRules.CheckPort(target, path.Field("targetPort"), faults);
        if (port.AppProtocol is { } protocol)
            faults.Invalid(path.Field("appProtocol"), protocol, QualifiedName.Complaints(protocol));
        if (type is "ClusterIP" && port.NodePort is not (null or 0))
            faults.Forbidden(path.Field("nodePort"), "must not be set on a ClusterIP Service");
    }

    /// <summary>Protocol and port, and protocol and node port, each once.</summary>
    private static void CheckUnique(EquatableArray<ServicePort> ports, FieldPath path, ApiFaults faults)
    {
        var taken = new HashSet<(string?, int)>();
        var takenOnNodes = new HashSet<(string?, int)>();
        for (var i = 0; i < ports.Count; i++)
        {
            if (!taken.Add((ports[i].Protocol, ports[i].Port)))
                faults.Duplicate(path[i], ports[i].Protocol + "/" + FormattableText.Of("{0}", ports[i].Port));
            if (ports[i].NodePort is { } nodePort and not 0 && !takenOnNodes.Add((ports[i].Protocol, nodePort)))
                faults.Duplicate(path[i].Field("nodePort"), nodePort);
        }
    }
}
