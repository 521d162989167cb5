using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Controllers;

public sealed class DisruptionTests
{
    [Theory]
    [InlineData(3, "2", null, 1)]
    [InlineData(4, null, "30%", 2)]
    [InlineData(3, "50%", null, 1)]
    [InlineData(3, "3", null, 0)]
    public void A_budget_allows_what_its_numbers_leave(int replicas, string? minAvailable, string? maxUnavailable, int allowed)
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", replicas), Budget(minAvailable, maxUnavailable));
        Assert.Equal(allowed, cluster.Find<PodDisruptionBudget>("web")!.Status.DisruptionsAllowed);
    }

    [Fact]
    public void A_second_eviction_has_to_wait_until_the_replacement_is_ready()
    {
        var cluster = new Cluster(new ClusterOptions { Timings = NodeTimings.Exact with { ContainerStart = TimeSpan.FromSeconds(3) } });
        cluster.Apply(Sample.Nodes(2));
        cluster.Apply(Sample.Deployment("web", 3), Budget("2", null));
        cluster.RunToRest();
        var names = cluster.Pods.Select(p => p.Metadata.Name!).ToList();
        cluster.Evict(names[0]);
        var refused = Assert.Throws<ApiException>(() => cluster.Evict(names[1]));
        Assert.Equal((429, "TooManyRequests"), (refused.Code, refused.Reason));
        cluster.RunToRest();
        cluster.Evict(names[1]);
        cluster.RunToRest();
        Assert.Equal(3, cluster.Pods.Count(p => p.IsReady()));
    }

    [Fact]
    public void A_drain_empties_the_node_without_ever_breaking_the_budget()
    {
        var cluster = new Cluster(new ClusterOptions { Timings = NodeTimings.Exact with { ContainerStart = TimeSpan.FromSeconds(3) } });
        cluster.Apply(Sample.Nodes(2));
        cluster.Apply(Sample.Deployment("web", 4), Budget("3", null));
        cluster.RunToRest();
        var drain = cluster.Drain("node-1");
        var fewest = int.MaxValue;
        cluster.RunUntil(c =>
        {
            fewest = Math.Min(fewest, c.Pods.Count(p => p.IsReady() && p.Metadata.DeletionTimestamp is null));
            return drain.IsCompleted;
        }, TimeSpan.FromMinutes(5));
        cluster.RunToRest();
        Assert.True(drain.IsCompleted);
        Assert.Equal(3, fewest);
        Assert.All(cluster.Pods, p => Assert.Equal("node-2", p.Spec.NodeName));
        Assert.Contains(cluster.Find<Node>("node-1")!.Spec.Taints, t => t.Key == "node.kubernetes.io/unschedulable");
    }

    [Fact]
    public void A_drain_that_a_budget_blocks_says_why_and_lets_the_cluster_rest()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2), Budget("2", null));
        var drain = cluster.Drain("node-1");
        cluster.RunToRest();
        Assert.False(drain.IsCompleted);
        Assert.Contains("needs 2 healthy pods and has 2 currently", Assert.Single(drain.Blocked).Value, StringComparison.Ordinal);
    }

    private static Quantities.IntOrString? Parse(string? text) => text is null ? default(Quantities.IntOrString?) : Quantities.IntOrString.Parse(text);

    private static PodDisruptionBudget Budget(string? minAvailable, string? maxUnavailable) => new()
    {
        Metadata = new() { Name = "web" },
        Spec = new()
        {
            Selector = new() { MatchLabels = EquatableMap.Create(("app", "web")) },
            MinAvailable = Parse(minAvailable),
            MaxUnavailable = Parse(maxUnavailable),
        },
    };

    [Fact]
    public void A_drain_evicts_the_pods_that_it_found_and_none_that_come_later()
    {
        var budget = new PodDisruptionBudget { Metadata = new() { Name = "web" }, Spec = new() { MinAvailable = 2, Selector = new() { MatchLabels = EquatableMap.Create(("app", "web")) } } };
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 2), budget);
        var drain = cluster.Drain("node-1");
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, drain.Blocked.Count);
        var first = drain.Blocked.Keys.First();

        cluster.Uncordon("node-1");
        cluster.Delete<PodDisruptionBudget>("web");
        cluster.Apply(Sample.Deployment("api", 2));
        cluster.RunToRest();
        Assert.True(drain.IsCompleted);
        Assert.Contains(first, drain.Evicted);
        Assert.Equal(2, drain.Evicted.Count);
        Assert.Equal(4, cluster.Pods.Count(p => p.IsReady()));
    }
}
