using System;
using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>The ports of a container, and those that a Pod takes on its node.</summary>
internal static class ContainerPortRules
{
    internal static void Check(EquatableArray<ContainerPort> ports, FieldPath path, ApiFaults faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ports.Count; i++)
        {
            var port = ports[i];
            if (port.Name is { Length: > 0 } name)
            {
                var complaints = PortName.Complaints(name);
                CheckName(name, complaints, path[i].Field("name"), faults);
                if (complaints.IsEmpty && !names.Add(name))
                    faults.Duplicate(path[i].Field("name"), name);
            }

            if (port.ContainerPortValue == 0)
                faults.Required(path[i].Field("containerPort"));
            else if (!PortNumber.IsValid(port.ContainerPortValue))
                faults.Invalid(path[i].Field("containerPort"), port.ContainerPortValue, PortNumber.Wanted);
            if (port.HostPort is { } hostPort and not 0 && !PortNumber.IsValid(hostPort))
                faults.Invalid(path[i].Field("hostPort"), hostPort, PortNumber.Wanted);
            if (port.Protocol is not ("TCP" or "UDP" or "SCTP"))
                faults.NotSupported(path[i].Field("protocol"), port.Protocol ?? "", "TCP", "UDP", "SCTP");
        }
    }

    /// <summary>The name of a port, where it is given and where it is used.</summary>
    internal static void CheckName(string name, EquatableArray<string> complaints, FieldPath path, ApiFaults faults)
    {
        foreach (var complaint in complaints)
            faults.As(NamingRules.InvalidPortName, FaultReason.FieldValueInvalid, path, name, complaint);
    }

    /// <summary>Host ports that a Pod takes twice, or that differ from the container's on the host network.</summary>
    internal static void CheckHostPorts(PodContext pod)
    {
        var containers = pod.Spec.Containers;
        var path = pod.Path.Field("containers");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < containers.Count; i++)
            CheckUnique(containers[i], taken, path[i], pod.Faults);
        // The server judges each init container by itself and always calls it the first.
        foreach (var container in pod.Spec.InitContainers)
            CheckUnique(container, new(StringComparer.Ordinal), pod.Path.Field("initContainers")[0], pod.Faults);
        for (var i = 0; i < containers.Count && pod.Spec.HostNetwork == true; i++)
            CheckHostNetwork(containers[i], path[i], pod);
    }

    private static void CheckUnique(Container container, HashSet<string> taken, FieldPath path, ApiFaults faults)
    {
        for (var i = 0; i < container.Ports.Count; i++)
        {
            var port = container.Ports[i];
            if (port.HostPort is not { } hostPort || hostPort == 0)
                continue;
            var key = port.Protocol + "/" + port.HostIP + "/" + hostPort.ToString(CultureInfo.InvariantCulture);
            if (!taken.Add(key))
                faults.Duplicate(path.Field("ports")[i].Field("hostPort"), key);
        }
    }

    private static void CheckHostNetwork(Container container, FieldPath path, PodContext pod)
    {
        for (var i = 0; i < container.Ports.Count; i++)
        {
            var port = container.Ports[i];
            var hostPort = port.HostPort ?? 0;
            if (hostPort != port.ContainerPortValue && !(pod.IsTemplate && hostPort == 0))
                pod.Faults.Invalid(path.Field("ports")[i].Field("hostPort"), hostPort, "must equal containerPort on the host network");
        }
    }
}
