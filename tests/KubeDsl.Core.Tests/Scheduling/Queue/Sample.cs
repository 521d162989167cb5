using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

/// <summary>Small objects to queue and to notify of.</summary>
internal static class Sample
{
    internal static Pod Pod(string name, int priority = 0, string? node = null, string? nominated = null, string @namespace = "default") => new()
    {
        Metadata = new() { Name = name, Namespace = @namespace, Uid = "uid-" + @namespace + "-" + name },
        Spec = new() { Priority = priority, NodeName = node },
        Status = new() { NominatedNodeName = nominated },
    };

    internal static Pod Labelled(this Pod pod, params (string Key, string Value)[] labels) => pod with { Metadata = pod.Metadata with { Labels = EquatableMap.Create(labels) } };

    internal static Pod Gated(this Pod pod, params string[] gates) =>
        pod with { Spec = pod.Spec with { SchedulingGates = gates.Select(g => new PodSchedulingGate { Name = g }).ToEquatableArray() } };

    internal static Pod Tolerating(this Pod pod, params Toleration[] tolerations) => pod with { Spec = pod.Spec with { Tolerations = [.. tolerations] } };

    internal static Pod Requesting(this Pod pod, params (string Resource, string Amount)[] requests) => pod with
    {
        Spec = pod.Spec with { Containers = [new Container { Name = "main", Resources = new() { Requests = Amounts(requests) } }] },
    };

    internal static Pod OnPort(this Pod pod, int hostPort, string protocol = "TCP", string? ip = null) => pod with
    {
        Spec = pod.Spec with { Containers = [new Container { Name = "main", Ports = [new ContainerPort { ContainerPortValue = 80, HostPort = hostPort, Protocol = protocol, HostIP = ip }] }] },
    };

    internal static Pod WithVolumes(this Pod pod, params Volume[] volumes) => pod with { Spec = pod.Spec with { Volumes = [.. volumes] } };

    internal static Volume Claim(string name) => new() { Name = name, PersistentVolumeClaim = new() { ClaimName = name } };

    internal static Volume Ephemeral(string name) => new() { Name = name, Ephemeral = new() };

    internal static Node Node(string name, params (string Key, string Value)[] labels) => new()
    {
        Metadata = new() { Name = name, Labels = EquatableMap.Create(labels) },
        Status = new() { Allocatable = Amounts([(ResourceNames.Cpu, "4"), (ResourceNames.Memory, "8Gi"), (ResourceNames.Pods, "110")]) },
    };

    internal static Node With(this Node node, params (string Resource, string Amount)[] allocatable) => node with { Status = node.Status with { Allocatable = Amounts(allocatable) } };

    internal static Node Tainted(this Node node, params Taint[] taints) => node with { Spec = node.Spec with { Taints = [.. taints] } };

    internal static Node Cordoned(this Node node) => node with { Spec = node.Spec with { Unschedulable = true } };

    internal static Taint Taint(string key, string effect = "NoSchedule") => new() { Key = key, Effect = effect };

    internal static Toleration Toleration(string key) => new() { Key = key, Operator = "Exists" };

    private static EquatableMap<Quantity> Amounts((string Resource, string Amount)[] amounts) => EquatableMap.Create(amounts.Select(a => (a.Resource, Quantity.Parse(a.Amount))).ToArray());
}
