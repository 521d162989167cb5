using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Runtime.Tests;

/// <summary>Objects that tests are made of.</summary>
internal static class Sample
{
    internal static Node Node(string name, string cpu = "4", string memory = "16Gi", string? zone = null) => new()
    {
        Metadata = new()
        {
            Name = name,
            Labels = zone is null
                ? EquatableMap.Create(("kubernetes.io/hostname", name))
                : EquatableMap.Create(("kubernetes.io/hostname", name), ("topology.kubernetes.io/zone", zone)),
        },
        Status = new() { Capacity = Resources(("cpu", cpu), ("memory", memory), ("pods", "110")) },
    };

    internal static IEnumerable<Node> Nodes(int count, string cpu = "4") => Enumerable.Range(1, count).Select(i => Node("node-" + i, cpu));

    internal static Container Container(string name = "main", string cpu = "100m", string memory = "128Mi", int? port = null) => new()
    {
        Name = name,
        Image = "example.com/" + name + ":1",
        Resources = new() { Requests = Resources(("cpu", cpu), ("memory", memory)) },
        Ports = port is { } number ? [new ContainerPort { ContainerPortValue = number }] : [],
    };

    internal static Deployment Deployment(string name, int replicas, params Container[] containers) => new()
    {
        Metadata = new() { Name = name },
        Spec = new()
        {
            Replicas = replicas,
            Selector = new() { MatchLabels = EquatableMap.Create(("app", name)) },
            Template = Template(name, containers),
        },
    };

    internal static PodTemplateSpec Template(string name, params Container[] containers) => new()
    {
        Metadata = new() { Labels = EquatableMap.Create(("app", name)) },
        Spec = new() { Containers = containers.Length == 0 ? [Container()] : [.. containers] },
    };

    internal static EquatableMap<Quantity> Resources(params (string Name, string Amount)[] amounts) =>
        EquatableMap.Create([.. amounts.Select(a => (a.Name, Quantity.Parse(a.Amount)))]);

    internal static Cluster Cluster(int nodes, params KubernetesObject[] objects) => Cluster(new ClusterOptions(), nodes, objects);

    internal static Cluster Cluster(ClusterOptions options, int nodes, params KubernetesObject[] objects)
    {
        var cluster = new Cluster(options);
        cluster.Apply(Nodes(nodes));
        cluster.Apply(objects);
        cluster.RunToRest();
        return cluster;
    }
}
