using KubeDsl.Model;

namespace KubeDsl.Runtime.Tests.Controllers;

public sealed class NodeLossTests
{
    [Fact]
    public void The_second_lost_node_of_a_zone_is_tainted_ten_seconds_after_the_first()
    {
        var cluster = Sample.Cluster(5);
        cluster.Fail("node-1");
        cluster.Fail("node-2");
        cluster.Advance(TimeSpan.FromSeconds(65));
        Assert.Equal(["node-1"], Evicting(cluster));
        cluster.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(["node-1", "node-2"], Evicting(cluster));
    }

    [Fact]
    public void Three_of_five_lost_nodes_of_a_small_zone_stop_all_evictions()
    {
        var cluster = Sample.Cluster(5, Sample.Deployment("web", 5));
        foreach (var node in (string[])["node-1", "node-2", "node-3"])
            cluster.Fail(node);
        cluster.Advance(TimeSpan.FromHours(1));
        Assert.Empty(Evicting(cluster));
        Assert.Equal(5, cluster.Pods.Count);
    }

    [Fact]
    public void When_all_nodes_are_lost_nothing_is_evicted()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2));
        cluster.Fail("node-1");
        cluster.Fail("node-2");
        cluster.Advance(TimeSpan.FromHours(1));
        Assert.Empty(Evicting(cluster));
        Assert.All(cluster.Pods, p => Assert.Null(p.Metadata.DeletionTimestamp));
    }

    [Fact]
    public void A_node_that_returns_within_five_minutes_keeps_its_pods()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2));
        var uids = cluster.Pods.Select(p => p.Metadata.Uid).ToList();
        cluster.Fail("node-1");
        cluster.Advance(TimeSpan.FromSeconds(200));
        cluster.Recover("node-1");
        cluster.RunToRest();
        Assert.Equal(uids, cluster.Pods.Select(p => p.Metadata.Uid));
        Assert.Empty(Evicting(cluster));
    }

    [Fact]
    public void The_pods_of_a_node_that_says_itself_that_it_is_not_ready_are_not_ready_from_the_next_look_on()
    {
        var cluster = Sample.Cluster(3, Sample.Deployment("web", 3));
        cluster.Advance(TimeSpan.FromSeconds(1));
        var node = cluster.Find<Node>("node-1")!;
        var conditions = node.Status.Conditions.Select(c => c.Type == "Ready" ? c with { Status = "False" } : c);
        cluster.Plane.Store.Nodes.UpdateStatus(node with { Status = node.Status with { Conditions = [.. conditions] } });
        cluster.Advance(TimeSpan.FromSeconds(4.2));
        Assert.Equal(2, cluster.Pods.Count(p => p.Status.Conditions.Any(c => c is { Type: "Ready", Status: "True" })));
        Assert.Contains(cluster.Find<Node>("node-1")!.Spec.Taints, t => t is { Key: "node.kubernetes.io/not-ready", Effect: "NoExecute" });
    }

    [Fact]
    public void The_pods_of_a_deleted_node_are_collected_and_replaced()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 4));
        cluster.Delete<Node>("node-1");
        cluster.RunToRest();
        Assert.Equal(4, cluster.Pods.Count);
        Assert.All(cluster.Pods, p => Assert.Equal("node-2", p.Spec.NodeName));
    }

    private static IEnumerable<string?> Evicting(Cluster cluster) => cluster.Nodes.Where(n => n.Spec.Taints.Any(t => t.Effect == "NoExecute")).Select(n => n.Metadata.Name);
}
