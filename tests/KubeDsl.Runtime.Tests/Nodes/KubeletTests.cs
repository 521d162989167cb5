using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Nodes;

public sealed class KubeletTests
{
    [Fact]
    public void A_container_that_dies_at_once_starts_at_0_0_10_30_70_150_310_610_910()
    {
        var starts = new List<double>();
        Cluster? cluster = null;
        cluster = new Cluster(new ClusterOptions
        {
            Behavior = (_, _) =>
            {
                starts.Add(cluster!.Clock.Elapsed.TotalSeconds);
                return new() { ExitAfter = TimeSpan.Zero, ExitCode = 1 };
            },
        });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(Sample.Deployment("web", 1));
        cluster.Advance(TimeSpan.FromSeconds(920));
        Assert.Equal([0, 0, 10, 30, 70, 150, 310, 610, 910], starts);
    }

    [Fact]
    public void A_broken_image_is_pulled_at_0_10_30_70_150_310_610()
    {
        var cluster = new Cluster();
        cluster.Apply(Sample.Nodes(1));
        cluster.FailImagePulls("example.com/main:1");
        cluster.Apply(Sample.Deployment("web", 1));
        cluster.Advance(TimeSpan.FromSeconds(620));
        var pulls = cluster.Trace.Entries.Where(e => e.Verb == "event" && e.Detail.Contains("Failed to pull", StringComparison.Ordinal)).Select(e => e.Time.TotalSeconds);
        Assert.Equal([0, 10, 30, 70, 150, 310, 610], pulls);
        var pod = Assert.Single(cluster.Pods);
        Assert.Equal(PodPhase.Pending, pod.Status.Phase);
        Assert.Equal(0, pod.Status.ContainerStatuses[0].RestartCount);

        cluster.RecoverImagePulls("example.com/main:1");
        cluster.Advance(TimeSpan.FromSeconds(300));
        Assert.True(Assert.Single(cluster.Pods).IsReady());
    }

    [Fact]
    public void Readiness_comes_with_the_first_probe_that_is_answered()
    {
        var container = Sample.Container() with { ReadinessProbe = new() { HttpGet = new() { Port = 80 }, InitialDelaySeconds = 5, PeriodSeconds = 10 } };
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => new() { StartupTime = TimeSpan.FromSeconds(17) } });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(Sample.Deployment("web", 1, container));
        cluster.Advance(TimeSpan.FromSeconds(24));
        Assert.False(cluster.Pods[0].IsReady());
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.True(cluster.Pods[0].IsReady());
    }

    [Fact]
    public void A_program_that_starts_slower_than_its_liveness_probe_allows_is_killed_for_ever()
    {
        var container = Sample.Container() with { LivenessProbe = new() { HttpGet = new() { Port = 80 } } };
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => new() { StartupTime = TimeSpan.FromSeconds(21) } });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(Sample.Deployment("web", 1, container));
        cluster.Advance(TimeSpan.FromSeconds(19.9));
        Assert.Equal(0, cluster.Pods[0].Status.ContainerStatuses[0].RestartCount);
        cluster.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(1, cluster.Pods[0].Status.ContainerStatuses[0].RestartCount);
        cluster.Advance(TimeSpan.FromMinutes(30));
        Assert.True(cluster.Pods[0].Status.ContainerStatuses[0].RestartCount > 5);
    }

    [Fact]
    public void A_startup_probe_gives_the_slow_program_its_time()
    {
        var container = Sample.Container() with
        {
            LivenessProbe = new() { HttpGet = new() { Port = 80 } },
            StartupProbe = new() { HttpGet = new() { Port = 80 }, FailureThreshold = 30, PeriodSeconds = 2 },
        };
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => new() { StartupTime = TimeSpan.FromSeconds(21) } });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(Sample.Deployment("web", 1, container));
        cluster.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, cluster.Pods[0].Status.ContainerStatuses[0].RestartCount);
        Assert.True(cluster.Pods[0].IsReady());
    }

    [Fact]
    public void A_hanging_program_leaves_the_ready_pods_and_comes_back()
    {
        var container = Sample.Container() with { ReadinessProbe = new() { HttpGet = new() { Port = 80 } } };
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1, container));
        var name = cluster.Pods[0].Metadata.Name!;
        cluster.Advance(TimeSpan.FromSeconds(1));
        cluster.SetServing(name, serves: false);
        cluster.Advance(TimeSpan.FromSeconds(29.9));
        Assert.True(cluster.Pods[0].IsReady());
        cluster.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False(cluster.Pods[0].IsReady());
        cluster.SetServing(name, serves: true);
        cluster.RunToRest();
        Assert.True(cluster.Pods[0].IsReady());
    }

    [Fact]
    public void Init_containers_come_one_after_the_other_and_sidecars_run_beside_them()
    {
        var deployment = Sample.Deployment("web", 1);
        var template = deployment.Spec.Template;
        deployment = deployment with
        {
            Spec = deployment.Spec with
            {
                Template = template with
                {
                    Spec = template.Spec with { InitContainers = [Sample.Container("proxy") with { RestartPolicy = "Always" }, Sample.Container("migrate")] },
                },
            },
        };
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, c) => c.Name == "migrate" ? new() { ExitAfter = TimeSpan.FromSeconds(5) } : null });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(deployment);
        cluster.Advance(TimeSpan.FromSeconds(4));
        var status = cluster.Pods[0].Status;
        Assert.NotNull(status.InitContainerStatuses[0].State.Running);
        Assert.NotNull(status.InitContainerStatuses[1].State.Running);
        Assert.Equal("PodInitializing", status.ContainerStatuses[0].State.Waiting?.Reason);
        Assert.Equal(PodPhase.Pending, status.Phase);
        cluster.Advance(TimeSpan.FromSeconds(1));
        status = cluster.Pods[0].Status;
        Assert.Equal("Completed", status.InitContainerStatuses[1].State.Terminated?.Reason);
        Assert.NotNull(status.ContainerStatuses[0].State.Running);
        Assert.True(cluster.Pods[0].IsReady());
    }

    [Theory]
    [InlineData(0, 0, 143)]
    [InlineData(10, 10, 143)]
    [InlineData(-1, 30, 137)]
    public void A_deleted_pod_ends_when_its_program_does_or_its_grace_is_over(int reactionSeconds, int goneAfter, int exitCode)
    {
        var reaction = reactionSeconds < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(reactionSeconds);
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => new() { TerminationTime = reaction } });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(new Pod { Metadata = new() { Name = "solo" }, Spec = Sample.Template("solo").Spec });
        cluster.RunToRest();
        var exit = 0;
        cluster.Plane.Store.Pods.Watch(c => exit = c.Object.Status.ContainerStatuses[0].State.Terminated?.ExitCode ?? exit);
        cluster.Delete<Pod>("solo");
        cluster.RunToRest();
        Assert.Empty(cluster.Pods);
        Assert.Equal(goneAfter, cluster.Clock.Elapsed.TotalSeconds);
        Assert.Equal(exitCode, exit);
    }

    [Fact]
    public void After_a_power_loss_the_pods_start_again_on_their_node_with_another_address()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 2));
        var before = cluster.Pods;
        cluster.Fail("node-1");
        cluster.Advance(TimeSpan.FromSeconds(100));
        Assert.All(cluster.Pods, p => Assert.False(p.IsReady()));
        cluster.Recover("node-1");
        cluster.RunToRest();
        Assert.Equal(before.Select(p => p.Metadata.Uid), cluster.Pods.Select(p => p.Metadata.Uid));
        Assert.All(cluster.Pods, p => Assert.True(p.IsReady()));
        Assert.All(cluster.Pods, p => Assert.Equal(1, p.Status.ContainerStatuses[0].RestartCount));
        Assert.Empty(before.Select(p => p.Status.PodIP).Intersect(cluster.Pods.Select(p => p.Status.PodIP)));
        Assert.Empty(cluster.Nodes[0].Spec.Taints);
    }

    [Fact]
    public void While_a_node_is_cut_off_a_replaced_pod_runs_twice_in_truth()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 1));
        var node = cluster.Pods[0].Spec.NodeName!;
        cluster.Fail(node, NodeFailure.NetworkPartition);
        cluster.RunToRest();
        Assert.Equal(2, cluster.Fleet.Find("node-1")!.Workers.Count(w => !w.HasEnded) + cluster.Fleet.Find("node-2")!.Workers.Count(w => !w.HasEnded));
        cluster.Recover(node);
        cluster.RunToRest();
        Assert.Single(cluster.Pods);
        Assert.DoesNotContain(cluster.Fleet.Find(node)!.Workers, w => !w.HasEnded);
    }

    [Fact]
    public void A_program_that_ends_by_itself_while_its_pod_is_deleted_ends_the_pod()
    {
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => new() { TerminationTime = Timeout.InfiniteTimeSpan } });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(new Pod { Metadata = new() { Name = "solo" }, Spec = Sample.Template("solo").Spec });
        cluster.RunToRest();
        cluster.Delete<Pod>("solo");
        cluster.Advance(TimeSpan.FromSeconds(5));
        cluster.Exit("solo", "main");
        cluster.Advance(TimeSpan.Zero);
        Assert.Empty(cluster.Pods);
    }
}
