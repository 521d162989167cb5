using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Nodes;

/// <summary>What many Pods have in common is one object; what differs is not.</summary>
public sealed class SharingTests
{
    [Fact]
    public void Pods_of_one_template_share_conditions_and_container_statuses_and_nothing_else()
    {
        var cluster = Sample.Cluster(3, Sample.Deployment("web", 6), Sample.Deployment("api", 6, Sample.Container("api")));
        var pods = cluster.Pods;
        Assert.All(pods, p => Assert.True(p.IsReady()));
        Assert.Equal(12, pods.Select(p => p.Status.PodIP).Distinct().Count());
        var web = pods.Where(p => p.Metadata.Labels["app"] == "web").ToList();
        var api = pods.Where(p => p.Metadata.Labels["app"] == "api").ToList();
        Assert.Single(web.Concat(api).Select(p => p.Status.Conditions[0]).Distinct(ReferenceEqualityComparer.Instance));
        Assert.All(web, p => Assert.Same(web[0].Status.ContainerStatuses[0], p.Status.ContainerStatuses[0]));
        Assert.All(api, p => Assert.Equal("api", Assert.Single(p.Status.ContainerStatuses).Name));
    }

    [Fact]
    public void A_pod_that_restarts_has_a_status_of_its_own()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 2));
        var (restarted, other) = (cluster.Pods[0], cluster.Pods[1]);
        cluster.Exit(restarted.Metadata.Name!, "main");
        cluster.RunToRest();
        Assert.Equal(1, Assert.Single(cluster.Find<Pod>(restarted.Metadata.Name!)!.Status.ContainerStatuses).RestartCount);
        Assert.Equal(0, Assert.Single(cluster.Find<Pod>(other.Metadata.Name!)!.Status.ContainerStatuses).RestartCount);
        Assert.True(cluster.Find<Pod>(other.Metadata.Name!)!.IsReady());
    }

    [Fact]
    public void Every_node_of_a_large_cluster_has_addresses_for_its_pods()
    {
        var cluster = Sample.Cluster(300, Sample.Deployment("web", 600));
        Assert.All(cluster.Nodes, n => Assert.StartsWith("10.", n.Spec.PodCIDR, StringComparison.Ordinal));
        Assert.Equal(300, cluster.Nodes.Select(n => n.Spec.PodCIDR).Distinct().Count());
        Assert.Equal(600, cluster.Pods.Select(p => p.Status.PodIP).Distinct().Count());
        Assert.Equal("10.244.0.0/24", cluster.Nodes[0].Spec.PodCIDR);
        Assert.Equal("10.245.0.0/24", cluster.Nodes[256].Spec.PodCIDR);
    }

    [Fact]
    public void A_short_trace_keeps_the_last_entries_with_their_numbers()
    {
        var cluster = Sample.Cluster(new ClusterOptions { Trace = TraceRetention.Recent }, 5, Sample.Deployment("web", 300));
        var all = Sample.Cluster(5, Sample.Deployment("web", 300)).Trace;
        Assert.Equal(all.Count, cluster.Trace.Count);
        Assert.InRange(cluster.Trace.Entries.Count, 256, 512);
        Assert.Equal(all.Entries.Skip(all.Entries.Count - cluster.Trace.Entries.Count), cluster.Trace.Entries);
        Assert.Equal(all.Last(20), cluster.Trace.Last(20));
    }
}
