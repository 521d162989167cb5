using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Scenarios;
using KubeDsl.Runtime.Testing;
using Web = KubeDsl.Runtime.Tests.DeclaredShop.App.Web;

namespace KubeDsl.Runtime.Tests.Testing;

public sealed class SurvivesTests
{
    [Fact]
    public void An_app_on_three_nodes_in_three_zones_survives()
    {
        Assert.Equal(6, Survives.AnyNode(DeclaredShop.Create, seeds: [1, 2]).Count);
        Assert.Equal(3, Survives.AnyNode(DeclaredShop.Environment(), NodeFailure.NetworkPartition).Count);
        Assert.Equal(3, Survives.AnyZone(DeclaredShop.Create).Count);
        Assert.Equal(2, Survives.AnyNode(DeclaredShop.Environment(nodes: 2, replicas: 2, minAvailable: 1)).Count);
        var drains = Survives.AnyDrain(DeclaredShop.Create);
        Assert.All(drains, run => Assert.True(Assert.Single(run.Cluster.Drains).IsCompleted));
    }

    [Fact]
    public void An_app_with_one_Pod_does_not_survive_its_node_s_loss()
    {
        var failure = Assert.Throws<ClusterAssertionException>(() => Survives.AnyNode(DeclaredShop.Environment(nodes: 2, replicas: 1, minAvailable: 0), seeds: [5]));
        Assert.StartsWith("Expected Prod to survive the loss of any one node, but 1 of 2 runs went wrong.\nloss of node general-", failure.Message, StringComparison.Ordinal);
        Assert.Contains(" (seed 5): Service/shop/web was without an endpoint for 300.1 s; Deployment/shop/web was without a ready Pod\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal([5UL], failure.Seeds);
    }

    [Fact]
    public void A_declared_goal_is_every_set_of_so_many_nodes_and_zones()
    {
        var environment = DeclaredShop.Environment(nodes: 4, replicas: 4, minAvailable: 1);
        var runs = Survives.AsDeclared(environment with { Survives = new() { Nodes = 2, Zones = 1 } });
        Assert.Equal((4 * 3 / 2) + 3, runs.Count);
        Assert.Equal("loss of nodes general-1, general-2", runs[0].Scenario);
        Assert.Equal("loss of zone c", runs[^1].Scenario);

        var failure = Assert.Throws<ClusterAssertionException>(() => Survives.AsDeclared(environment with { Survives = new() { Nodes = 4 } }));
        Assert.StartsWith("Expected Prod to survive what it declares (4 nodes, 0 zones), but 1 of 1 runs went wrong.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("[Survives(Nodes = 1)]", Assert.Throws<InvalidOperationException>(() => Survives.AsDeclared(environment)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_that_never_gives_way_blocks_the_drain()
    {
        var failure = Assert.Throws<ClusterAssertionException>(() => Survives.AnyDrain(DeclaredShop.Environment(minAvailable: 3)));
        Assert.Contains("the drain did not come to its end: shop/web-", failure.Message, StringComparison.Ordinal);
        Assert.Contains("needs 3 healthy pods and has 3 currently", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_runs_a_scenario_for_each_node_and_each_zone_on_clusters_of_their_own()
    {
        var byNode = Sweep.OverNodes(DeclaredShop.Create, node => new Scenario("off and on " + node.Metadata.Name).At(TimeSpan.Zero, "off", c => c.Fail(node)).At(TimeSpan.FromMinutes(20), "on", c => c.Recover(node)), 3, 4);
        Assert.Equal(6, byNode.Select(r => r.Cluster).Distinct().Count());
        Assert.All(byNode, run => run.Cluster.Should.BeReady<Web>().HaveNothingStuck());
        var byZone = Sweep.OverZones(DeclaredShop.Create, zone => new Scenario(zone).At(TimeSpan.Zero, "off", c => c.FailZone(zone)));
        Assert.Equal(["a", "b", "c"], byZone.Select(r => r.Scenario));
        Assert.All(byZone, run => Assert.Equal([1UL], [run.Seed]));
    }
}
