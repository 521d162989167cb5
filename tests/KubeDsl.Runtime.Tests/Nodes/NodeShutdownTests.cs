using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Nodes;

public sealed class NodeShutdownTests
{
    [Fact]
    public void Pods_end_within_the_time_and_critical_ones_last()
    {
        var critical = new Pod { Metadata = new() { Name = "critical" }, Spec = Sample.Template("critical").Spec with { PriorityClassName = "system-node-critical" } };
        var cluster = new Cluster(new ClusterOptions
        {
            ShutdownGracePeriod = TimeSpan.FromSeconds(30),
            ShutdownGracePeriodCriticalPods = TimeSpan.FromSeconds(10),
            Behavior = (_, _) => new() { TerminationTime = Timeout.InfiniteTimeSpan },
        });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(new Pod { Metadata = new() { Name = "plain" }, Spec = Sample.Template("plain").Spec }, critical);
        cluster.RunToRest();
        cluster.Shutdown("node-1");
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(("False", "KubeletNotReady"), Ready(cluster));
        cluster.Advance(TimeSpan.FromSeconds(18));
        Assert.Equal(PodPhase.Running, cluster.Find<Pod>("plain")!.Status.Phase);
        cluster.Advance(TimeSpan.FromSeconds(2));
        var plain = cluster.Find<Pod>("plain")!.Status;
        Assert.Equal((PodPhase.Failed, "Terminated", "Pod was terminated in response to imminent node shutdown."), (plain.Phase, plain.Reason, plain.Message));
        Assert.True(cluster.Find<Pod>("critical")!.Status.Phase == PodPhase.Running);
        cluster.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(PodPhase.Failed, cluster.Find<Pod>("critical")!.Status.Phase);
        cluster.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("Unknown", Ready(cluster).Status);
    }

    [Fact]
    public void The_pods_come_back_elsewhere_without_waiting_for_the_node_to_be_missed()
    {
        var cluster = new Cluster(new ClusterOptions { ShutdownGracePeriod = TimeSpan.FromSeconds(60) });
        cluster.Apply(Sample.Nodes(2));
        cluster.Apply(Sample.Deployment("web", 1));
        cluster.RunToRest();
        var node = cluster.Pods[0].Spec.NodeName!;
        cluster.Shutdown(node);
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(node, Assert.Single(cluster.Pods, p => p.IsReady()).Spec.NodeName);
    }

    [Fact]
    public void Without_a_time_the_node_just_goes_off_and_comes_back()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1));
        cluster.Shutdown("node-1");
        cluster.Advance(TimeSpan.FromSeconds(20));
        Assert.True(cluster.Pods[0].IsReady());
        cluster.Advance(TimeSpan.FromSeconds(60));
        Assert.False(cluster.Pods[0].IsReady());
        cluster.Recover("node-1");
        cluster.RunToRest();
        Assert.Equal(1, Assert.Single(cluster.Pods).Status.ContainerStatuses[0].RestartCount);
        Assert.True(cluster.Pods[0].IsReady());
    }

    private static (string? Status, string? Reason) Ready(Cluster cluster)
    {
        var condition = cluster.Nodes[0].Status.Conditions.Single(c => c.Type == "Ready");
        return (condition.Status, condition.Reason);
    }
}
