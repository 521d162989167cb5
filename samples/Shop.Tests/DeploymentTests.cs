using KubeDsl;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Runtime;
using KubeDsl.Workloads;

namespace ShopTests;

public class DeploymentTests
{
    [Fact]
    public void Everything_that_is_declared_finds_a_place_and_gets_ready()
    {
        var cluster = Prod.CreateCluster(seed: 1);
        cluster.Apply<Shop>();

        cluster.Should.ComeToRest().BeReady().HaveNoPendingPods().HaveNothingStuck();
        cluster.Should.RunOn<Shop.Redis>("data-1", "data-2", "data-3");
        Assert.Equal(cluster.Nodes.Count, cluster.ReadyReplicas<Shop.LogAgent>());
    }

    [Fact]
    public void Web_is_spread_over_all_zones()
    {
        var cluster = Prod.CreateCluster();
        cluster.RunToRest();
        var zones = cluster.Pods<Shop.Web>().Select(pod => cluster.Find<Node>(pod.Spec.NodeName!)!.Metadata.Labels["topology.kubernetes.io/zone"]);

        Assert.Equal(["a", "b", "c"], zones.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_clean_up_runs_at_three_every_night()
    {
        var cluster = Prod.CreateCluster();
        cluster.Advance(TimeSpan.FromDays(2));

        Assert.Equal([3, 27], cluster.Pods<Shop.Cleanup>().Select(pod => (pod.Metadata.CreationTimestamp!.Value - cluster.Options.StartTime).TotalHours));
        Assert.All(cluster.Pods<Shop.Cleanup>(), pod => Assert.Equal(PodPhase.Succeeded, pod.Status.Phase));
    }

    [Fact]
    public void The_same_seed_is_the_same_run_to_the_byte()
    {
        static string Hash(ulong seed)
        {
            var cluster = Prod.CreateCluster(seed);
            cluster.RunToRest();
            cluster.Fail(cluster.Nodes<Pools.General>()[0]);
            cluster.RunToRest();
            return cluster.Trace.ComputeHash();
        }

        Assert.Equal(Hash(1), Hash(1));
        Assert.NotEqual(Hash(1), Hash(2));
    }

    [Fact]
    public void A_type_that_is_no_part_of_the_environment_is_told_what_is()
    {
        var failure = Assert.Throws<UnknownTypeException>(() => Prod.CreateCluster().Nodes<Shop.Web>());
        Assert.Equal("'Shop.Web' is no node pool of the environment 'Prod'; it has Pools.Data, Pools.General.", failure.Message);
    }
}
