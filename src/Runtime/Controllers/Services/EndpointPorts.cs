using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Runtime.Controllers.Services;

/// <summary>The ports of a Service as they are in a Pod.</summary>
internal static class EndpointPorts
{
    /// <summary>The ports that the Pod has; a target port named nowhere in the Pod is left out.</summary>
    internal static EquatableArray<EndpointPort> Of(Service service, Pod pod)
    {
        var ports = new List<EndpointPort>(service.Spec.Ports.Count);
        foreach (var port in service.Spec.Ports)
        {
            if (Find(pod, port) is { } number)
                ports.Add(new() { Name = port.Name ?? "", Port = number, Protocol = port.Protocol, AppProtocol = port.AppProtocol });
        }

        return ports.ToEquatableArray();
    }

    private static int? Find(Pod pod, ServicePort port)
    {
        if (port.TargetPort is not { IsText: true } name)
            return port.TargetPort?.Number ?? port.Port;
        return pod.Spec.Containers.Concat(pod.Spec.InitContainers.Where(PodRequests.IsSidecar))
            .SelectMany(c => c.Ports)
            .FirstOrDefault(p => p.Name == name.Text && (p.Protocol ?? "TCP") == port.Protocol)?.ContainerPortValue;
    }
}
