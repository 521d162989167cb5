using KubeDsl;
using KubeDsl.Runtime;
using KubeDsl.Runtime.Nodes;

namespace ShopTests;

public class RolloutTests
{
    [Fact]
    public void A_new_version_of_Web_is_rolled_out_without_a_gap()
    {
        // Pulling, starting and answering take time here, as on an ordinary cluster.
        var cluster = new Cluster(Prod.Model, new ClusterOptions { Seed = 7, Timings = NodeTimings.Realistic });
        cluster.RunToRest();
        cluster.SetImage<Shop.Web>("ghcr.io/acme/shop-web:2.0.0");
        cluster.RunToRest();

        cluster.Should.HaveRolledOut<Shop.Web>().HaveKeptRolloutBounds<Shop.Web>().HaveKeptBudget<Shop.Web>().HaveServed<Shop.Web>();
        Assert.All(cluster.Pods<Shop.Web>(), pod => Assert.Equal("ghcr.io/acme/shop-web:2.0.0", pod.Spec.Containers[0].Image));
    }

    [Fact]
    public void A_bad_image_stops_the_rollout_and_Web_keeps_serving()
    {
        var cluster = Prod.CreateCluster();
        cluster.RunToRest();
        cluster.FailImagePulls("ghcr.io/acme/shop-web:broken");
        cluster.SetImage<Shop.Web>("ghcr.io/acme/shop-web:broken");
        cluster.RunToRest();

        Assert.Equal("ProgressDeadlineExceeded", cluster.Report().Rollouts[^1].Failure);
        cluster.Should.BeReady<Shop.Web>(atLeast: 3).HaveKeptBudget<Shop.Web>().HaveServed<Shop.Web>().HaveKeptRolloutBounds<Shop.Web>();

        // Applying what is declared is the way back; cluster.Rollout<Shop.Web>().Undo() would be another.
        cluster.Apply<Shop.Web>();
        cluster.RunToRest();
        cluster.Should.HaveRolledOut<Shop.Web>().HaveNothingStuck();
    }

    [Fact]
    public void A_proxy_that_crashes_takes_Web_out_of_service_until_it_is_healed()
    {
        var cluster = Prod.CreateCluster();
        cluster.RunToRest();
        var failure = cluster.Crash<Shop.Web.Proxy>();
        cluster.RunToRest();
        Assert.Equal(0, cluster.ReadyReplicas<Shop.Web>());

        failure.Recover();
        cluster.RunToRest();
        cluster.Should.BeReady<Shop.Web>().HaveNothingStuck();
    }
}
