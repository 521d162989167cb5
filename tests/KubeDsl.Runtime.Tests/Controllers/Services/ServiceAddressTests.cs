using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Randomness;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Controllers.Services;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("10.0.0.0/24", 16)]
    [InlineData("10.0.0.0/12", 256)]
    [InlineData("10.0.0.0/28", 0)]
    public void The_lower_band_is_left_to_those_who_choose(string range, uint band)
    {
        var network = new ServiceNetwork(range, 30000, 32767);
        Assert.Equal(Ipv4.ToNumber("10.0.0.1") + band, network.Addresses.FirstDynamic);
        Assert.Equal(30086U, network.NodePorts.FirstDynamic);
    }

    [Fact]
    public void The_lower_band_is_used_when_the_upper_one_is_full()
    {
        var pool = new NumberPool(1, 10, 4);
        var random = new RandomStream(1, "test");
        Assert.Equal([5U, 6U, 7U, 8U, 9U, 10U], Enumerable.Range(0, 6).Select(_ => pool.TakeAny(random)!.Value).Order());
        Assert.Equal([1U, 2U, 3U, 4U], Enumerable.Range(0, 4).Select(_ => pool.TakeAny(random)!.Value).Order());
        Assert.Null(pool.TakeAny(random));
        pool.Release(7);
        Assert.Equal(7U, pool.TakeAny(random));
    }

    [Fact]
    public void Services_get_addresses_that_are_their_own_and_keep_them()
    {
        var cluster = new Cluster(new ClusterOptions { ServiceNetwork = "10.7.0.0/24" });
        cluster.Apply(Enumerable.Range(0, 200).Select(i => Service("s" + i)));
        var addresses = cluster.List<Service>().Select(s => s.Spec.ClusterIP).ToList();
        Assert.Equal(200, addresses.Distinct(StringComparer.Ordinal).Count());
        Assert.All(addresses, a => Assert.StartsWith("10.7.0.", a, StringComparison.Ordinal));
        Assert.DoesNotContain("10.7.0.1", addresses);
        cluster.Apply(Service("s0") with { Metadata = new() { Name = "s0", Labels = EquatableMap.Create(("a", "b")) } });
        Assert.Equal(addresses[0], cluster.Find<Service>("s0")!.Spec.ClusterIP);
        var again = new Cluster(new ClusterOptions { ServiceNetwork = "10.7.0.0/24" });
        again.Apply(Enumerable.Range(0, 200).Select(i => Service("s" + i)));
        Assert.Equal(addresses, again.List<Service>().Select(s => s.Spec.ClusterIP));
    }

    [Fact]
    public void A_taken_address_is_refused_and_a_released_one_is_not()
    {
        var cluster = new Cluster();
        cluster.Apply(Service("a", clusterIP: "10.96.0.10"));
        var refused = Assert.Throws<ApiException>(() => cluster.Apply(Service("b", clusterIP: "10.96.0.10")));
        Assert.Equal((422, "spec.clusterIPs"), (refused.Code, refused.Causes[0].Place.Path));
        Assert.Null(cluster.Find<Service>("b"));
        cluster.Delete<Service>("a");
        cluster.Apply(Service("b", clusterIP: "10.96.0.10"));
        Assert.Throws<ApiException>(() => cluster.Apply(Service("c", clusterIP: "192.168.1.1")));
    }

    [Fact]
    public void Node_ports_are_given_above_the_band_and_a_taken_one_is_refused()
    {
        var cluster = new Cluster();
        cluster.Apply(Service("a", "NodePort"), Service("b", "LoadBalancer"), Service("c", "NodePort", nodePort: 30001));
        Assert.All(cluster.List<Service>().Take(2), s => Assert.InRange(s.Spec.Ports[0].NodePort!.Value, 30086, 32767));
        var refused = Assert.Throws<ApiException>(() => cluster.Apply(Service("d", "NodePort", nodePort: 30001)));
        Assert.Equal("spec.ports[0].nodePort", refused.Causes[0].Place.Path);
        Assert.Throws<ApiException>(() => cluster.Apply(Service("d", "NodePort", nodePort: 80)));
        cluster.Update<Service>("c", s => s with { Spec = s.Spec with { Type = "ClusterIP", ExternalTrafficPolicy = null, Ports = [new ServicePort { Port = 80 }] } });
        cluster.Apply(Service("d", "NodePort", nodePort: 30001));
    }

    [Fact]
    public void Headless_services_and_external_names_have_no_address()
    {
        var cluster = new Cluster();
        cluster.Apply(Service("a", clusterIP: "None"), new Service { Metadata = new() { Name = "b" }, Spec = new() { Type = "ExternalName", ExternalName = "example.com" } });
        Assert.Equal("None", cluster.Find<Service>("a")!.Spec.ClusterIP);
        Assert.Null(cluster.Find<Service>("b")!.Spec.ClusterIP);
    }

    private static Service Service(string name, string? type = null, string? clusterIP = null, int? nodePort = null) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { Type = type, ClusterIP = clusterIP, Selector = EquatableMap.Create(("app", name)), Ports = [new ServicePort { Port = 80, NodePort = nodePort }] },
    };
}
