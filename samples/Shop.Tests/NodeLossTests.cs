using KubeDsl;
using KubeDsl.Runtime;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Scenarios;
using KubeDsl.Runtime.Testing;

namespace ShopTests;

public class NodeLossTests
{
    [Fact]
    public void The_loss_of_any_one_node_never_takes_Web_below_its_budget()
    {
        var runs = Sweep.OverNodes(Prod.CreateCluster, node => new Scenario("loss of " + node.Metadata.Name).At(TimeSpan.FromMinutes(1), "power loss", cluster => cluster.Fail(node)), seeds: [1, 2, 3]);

        Assert.Equal(3 * 9, runs.Count);
        foreach (var run in runs)
            run.Cluster.Should.HaveKeptBudget<Shop.Web>().HaveServed<Shop.Web>().BeReady<Shop.Web>();
    }

    [Fact]
    public void Prod_survives_the_loss_of_any_one_node() => Survives.AnyNode(Prod.CreateCluster);

    [Fact]
    public void Prod_survives_the_loss_of_any_one_zone() => Survives.AnyZone(Prod.CreateCluster);

    [Fact]
    public void Prod_survives_what_it_declares() => Survives.AsDeclared(Prod.Model);

    [Fact]
    public void Prod_survives_the_drain_of_every_node_in_turn()
    {
        Survives.AnyDrain(Prod.CreateCluster);

        // The same on one cluster, as it is done when nodes get a new version: drain, upgrade, bring back, next.
        var cluster = Prod.CreateCluster();
        cluster.RunToRest();
        foreach (var node in cluster.Nodes)
        {
            var drain = cluster.Drain(node);
            cluster.RunToRest();
            Assert.True(drain.IsCompleted);
            cluster.Uncordon(node.Metadata.Name!);
            cluster.RunToRest();
        }

        cluster.Should.HaveKeptBudgets().BeReady().HaveNothingStuck();
    }

    [Fact]
    public void A_lost_zone_leaves_Redis_with_two_of_three_because_its_volume_does_not_leave_the_zone()
    {
        var cluster = Prod.CreateCluster();
        cluster.RunToRest();
        var failure = cluster.FailZone("a");
        cluster.RunToRest();

        Assert.Equal(2, cluster.ReadyReplicas<Shop.Redis>());
        cluster.Should.HaveKeptBudget<Shop.Redis>().HaveKeptBudget<Shop.Web>().HaveServed<Shop.Redis>();
        var lost = Assert.Single(cluster.Report().Stuck, stuck => stuck.Object.Name.StartsWith("redis", StringComparison.Ordinal));
        Assert.Contains("data-1 does not answer", lost.Message, StringComparison.Ordinal);

        failure.Recover();
        cluster.RunToRest();
        cluster.Should.BeReady<Shop.Redis>().HaveNothingStuck();
    }

    [Fact]
    public void Dev_does_not_survive_the_loss_of_its_only_node_and_the_message_says_why()
    {
        var failure = Assert.Throws<ClusterAssertionException>(() => Survives.AnyNode(Dev.CreateCluster));

        Assert.StartsWith("Expected Dev to survive the loss of any one node, but 2 of 2 runs went wrong.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("loss of node general-1 (seed 1): Service/shop-dev/api was without an endpoint", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_that_is_cut_off_for_a_minute_is_not_worth_moving_a_Pod()
    {
        var flap = new Scenario("short cut")
            .At(TimeSpan.FromMinutes(1), "cut off", cluster => cluster.Fail(cluster.Nodes<Pools.General>()[0], NodeFailure.NetworkPartition))
            .At(TimeSpan.FromMinutes(2), "back again", cluster => cluster.Recover(cluster.Nodes<Pools.General>()[0]));
        var run = flap.Run(Prod.CreateCluster());

        run.Cluster.Should.BeReady().HaveNothingStuck().HaveKeptBudget<Shop.Web>();
        Assert.All(run.Report().Failures[0].Pods, pod => Assert.Null(pod.Evicted));
    }
}
