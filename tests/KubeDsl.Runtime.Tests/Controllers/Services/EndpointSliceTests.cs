using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Runtime.Nodes;

namespace KubeDsl.Runtime.Tests.Controllers.Services;

public sealed class EndpointSliceTests
{
    [Fact]
    public void A_service_has_its_pods_addresses_with_their_nodes_zones_and_ports()
    {
        var cluster = new Cluster();
        cluster.Apply(Sample.Node("node-1", zone: "a"), Sample.Node("node-2", zone: "b"));
        cluster.Apply(Sample.Deployment("web", 2, Sample.Container(port: 8080)), Service("web", new ServicePort { Name = "http", Port = 80, TargetPort = 8080 }));
        cluster.RunToRest();
        var slice = Assert.Single(cluster.List<EndpointSlice>());
        Assert.Equal("web", slice.Metadata.Labels["kubernetes.io/service-name"]);
        Assert.StartsWith("web-", slice.Metadata.Name, StringComparison.Ordinal);
        Assert.Equal([new EndpointPort { Name = "http", Port = 8080, Protocol = "TCP" }], slice.Ports);
        Assert.Equal(cluster.Pods.Select(p => p.Status.PodIP).Order(StringComparer.Ordinal), slice.Endpoints.Select(e => e.Addresses[0]));
        Assert.All(slice.Endpoints, e => Assert.Equal(e.NodeName == "node-1" ? "a" : "b", e.Zone));
        Assert.All(slice.Endpoints, e => Assert.Equal(new EndpointConditions { Ready = true, Serving = true, Terminating = false }, e.Conditions));
    }

    [Fact]
    public void A_pod_that_is_not_ready_is_there_but_not_ready_and_one_that_ends_serves_until_it_has_ended()
    {
        var behavior = new ContainerBehavior { TerminationTime = TimeSpan.FromSeconds(5) };
        var cluster = Sample.Cluster(new ClusterOptions { Behavior = (_, _) => behavior }, 1, Probed("web", 2), Service("web", new ServicePort { Port = 80 }));
        cluster.SetServing(cluster.Pods[0].Metadata.Name!, false);
        cluster.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal([false, true], States(cluster).Select(c => c.Ready).Order());
        var leaving = cluster.Pods[1].Metadata.Name!;
        cluster.Delete<Pod>(leaving);
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(new EndpointConditions { Ready = false, Serving = true, Terminating = true }, States(cluster));
        cluster.Advance(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain(States(cluster), c => c.Terminating == true);
    }

    [Fact]
    public void Addresses_that_are_not_ready_can_be_published()
    {
        var service = Service("web", new ServicePort { Port = 80 });
        var cluster = Sample.Cluster(1, Probed("web", 1), service with { Spec = service.Spec with { PublishNotReadyAddresses = true } });
        cluster.SetServing(cluster.Pods[0].Metadata.Name!, false);
        cluster.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal([new EndpointConditions { Ready = true, Serving = false, Terminating = false }], States(cluster));
    }

    [Fact]
    public void A_hundred_endpoints_fill_a_slice_and_slices_are_not_balanced()
    {
        var cluster = Sample.Cluster(3, Sample.Deployment("web", 120, Sample.Container(cpu: "10m", memory: "1Mi")), Service("web", new ServicePort { Port = 80 }));
        Assert.Equal([20, 100], Sizes(cluster));
        cluster.Scale<Deployment>("web", 30);
        cluster.RunToRest();
        Assert.Equal(30, Sizes(cluster).Sum());
        var before = Sizes(cluster);
        cluster.Scale<Deployment>("web", 35);
        cluster.RunToRest();
        Assert.Equal(before.Length, Sizes(cluster).Length);
        Assert.Equal(35, Sizes(cluster).Sum());
    }

    [Fact]
    public void A_service_without_endpoints_keeps_one_empty_slice_under_its_name()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1), Service("web", new ServicePort { Port = 80 }));
        var name = cluster.List<EndpointSlice>()[0].Metadata.Name;
        cluster.Scale<Deployment>("web", 0);
        cluster.RunToRest();
        Assert.Equal((name, 0), (Assert.Single(cluster.List<EndpointSlice>()).Metadata.Name, cluster.List<EndpointSlice>()[0].Endpoints.Count));
        cluster.Scale<Deployment>("web", 1);
        cluster.RunToRest();
        Assert.Equal((name, 1), (Assert.Single(cluster.List<EndpointSlice>()).Metadata.Name, cluster.List<EndpointSlice>()[0].Endpoints.Count));
    }

    [Fact]
    public void Pods_whose_named_port_is_another_number_have_a_slice_of_their_own()
    {
        var cluster = Sample.Cluster(1, Named("old", 8080), Named("new", 9090), Service("web", new ServicePort { Port = 80, TargetPort = "http" }));
        Assert.Equal([8080, 9090], cluster.List<EndpointSlice>().Select(s => s.Ports[0].Port ?? 0).Order());
    }

    [Fact]
    public void The_slices_go_with_their_service()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1), Service("web", new ServicePort { Port = 80 }));
        cluster.Delete<Service>("web");
        cluster.RunToRest();
        Assert.Empty(cluster.List<EndpointSlice>());
    }

    private static int[] Sizes(Cluster cluster) => [.. cluster.List<EndpointSlice>().Select(s => s.Endpoints.Count).Order()];

    private static IEnumerable<EndpointConditions> States(Cluster cluster) => cluster.List<EndpointSlice>().SelectMany(s => s.Endpoints).Select(e => e.Conditions);

    private static Deployment Probed(string name, int replicas) => Sample.Deployment(name, replicas, Sample.Container(port: 80) with { ReadinessProbe = new() { HttpGet = new() { Port = 80 } } });

    private static Deployment Named(string name, int port)
    {
        var deployment = Sample.Deployment(name, 1, Sample.Container() with { Ports = [new ContainerPort { Name = "http", ContainerPortValue = port }] });
        var labels = EquatableMap.Create(("app", name), ("service", "web"));
        return deployment with { Spec = deployment.Spec with { Template = deployment.Spec.Template with { Metadata = new() { Labels = labels } } } };
    }

    private static Service Service(string name, ServicePort port) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { Selector = port.TargetPort == (IntOrString?)"http" ? EquatableMap.Create(("service", name)) : EquatableMap.Create(("app", name)), Ports = [port] },
    };
}
