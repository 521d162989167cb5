using KubeDsl;
using KubeDsl.Model;
using KubeDsl.Runtime;
using KubeDsl.Runtime.Scenarios;
using KubeDsl.Runtime.Testing;

namespace ShopTests;

public class ScenarioTests
{
    [Fact]
    public void A_bad_day()
    {
        var badDay = new Scenario("a bad day")
            .At(TimeSpan.FromMinutes(5), "a node loses its power", cluster => cluster.Fail("general-1"))
            .At(TimeSpan.FromMinutes(6), "a new version comes out", cluster => cluster.SetImage<Shop.Web>("ghcr.io/acme/shop-web:2.0.0"))
            .When(cluster => cluster.Rollout<Shop.Web>().Status.IsDone, "the node is back once the version is out", cluster => cluster.Recover("general-1"), within: TimeSpan.FromMinutes(30))
            .Every(TimeSpan.FromMinutes(10), "a node is upgraded", cluster => cluster.Drain(cluster.Nodes<Pools.Data>()[0]), times: 1)
            .Lasting(TimeSpan.FromHours(1));

        foreach (var run in badDay.Run(Prod.CreateCluster, seeds: [1, 2, 3]))
        {
            Assert.Empty(run.Missed);
            run.Cluster.Should.HaveRolledOut<Shop.Web>().HaveServed<Shop.Web>().HaveKeptBudget<Shop.Web>();
        }
    }

    [Fact]
    public void The_report_tells_the_story_of_a_lost_node()
    {
        var cluster = Prod.CreateCluster();
        cluster.RunToRest();
        var redis = cluster.Pods<Shop.Redis>()[0];
        cluster.Fail(redis.Spec.NodeName!);
        cluster.RunToRest();

        var failure = Assert.Single(cluster.Report().Failures);
        Assert.InRange(failure.Detected!.Value, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(60));
        var pod = Assert.Single(failure.Pods);
        Assert.Equal(("shop/redis-0", "", null), (pod.Pod, pod.Replacement, pod.Ready));
    }

    [Fact]
    public void Web_is_up_again_whichever_node_loses_its_power_and_comes_back()
    {
        var runs = Sweep.OverNodes(
            Prod.CreateCluster,
            node => new Scenario("power cut on " + node.Metadata.Name)
                .At(TimeSpan.FromMinutes(1), "off", cluster => cluster.Fail(node))
                .At(TimeSpan.FromMinutes(11), "on", cluster => cluster.Recover(node)),
            seeds: [1, 2]);

        Assert.All(runs, run => run.Cluster.Should.BeReady().HaveNothingStuck());
    }

    [Fact]
    public void No_node_ever_holds_two_Pods_of_Redis()
    {
        var cluster = Prod.CreateCluster();
        cluster.Whenever(TwoOnOneNode, "two on one node", _ => Assert.Fail("Two Pods of Redis are on one node."));
        cluster.RunToRest();
        foreach (var node in cluster.Nodes<Pools.Data>())
        {
            var failure = cluster.Fail(node);
            cluster.RunToRest();
            failure.Recover();
            cluster.RunToRest();
        }

        static bool TwoOnOneNode(Cluster cluster) => cluster.Pods<Shop.Redis>().Where(pod => pod.Spec.NodeName is not null).GroupBy(pod => pod.Spec.NodeName).Any(node => node.Count() > 1);
    }
}
