using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Nodes;

/// <summary>The life of one Pod on its node, rule by rule.</summary>
public sealed class PodLifecycleTests
{
    [Fact]
    public void A_failed_pull_is_shown_and_then_the_wait()
    {
        var reasons = new List<string?>();
        var cluster = new Cluster();
        cluster.Plane.Store.Pods.Watch(c => reasons.Add(c.Object.Status.ContainerStatuses.SingleOrDefault()?.State.Waiting?.Reason));
        cluster.Apply(Sample.Nodes(1));
        cluster.FailImagePulls("example.com/main:1");
        cluster.Apply(Solo());
        cluster.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(["ErrImagePull", "ImagePullBackOff"], reasons.Where(r => r is not null).Distinct());
        Assert.Equal("ImagePullBackOff", Status(cluster).State.Waiting?.Reason);
    }

    [Theory]
    [InlineData("Always", 0, true)]
    [InlineData("OnFailure", 0, false)]
    [InlineData("OnFailure", 1, true)]
    [InlineData("Never", 1, false)]
    public void The_restart_policy_decides_by_the_exit_code(string policy, int exitCode, bool restarts)
    {
        var cluster = Run(Solo() with { Spec = Solo().Spec with { RestartPolicy = policy } }, new() { ExitAfter = TimeSpan.FromSeconds(1), ExitCode = exitCode });
        cluster.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(restarts ? 1 : 0, Status(cluster).RestartCount);
        Assert.Equal(restarts ? PodPhase.Running : exitCode == 0 ? PodPhase.Succeeded : PodPhase.Failed, cluster.Find<Pod>("solo")!.Status.Phase);
    }

    [Fact]
    public void A_container_with_its_own_restart_policy_does_not_follow_its_pods()
    {
        var cluster = Run(
            Solo(Sample.Container("once") with { RestartPolicy = "Never" }, Sample.Container("always")),
            new() { ExitAfter = TimeSpan.FromSeconds(1), ExitCode = 3 });
        cluster.Advance(TimeSpan.FromSeconds(2.5));
        var statuses = cluster.Find<Pod>("solo")!.Status.ContainerStatuses;
        Assert.Equal(3, statuses[0].State.Terminated?.ExitCode);
        Assert.Equal(0, statuses[0].RestartCount);
        Assert.Equal(1, statuses[1].RestartCount);
        Assert.Equal(PodPhase.Running, cluster.Find<Pod>("solo")!.Status.Phase);
    }

    [Theory]
    [InlineData(42, 1)]
    [InlineData(1, 0)]
    public void A_restart_rule_goes_by_the_exit_code(int exitCode, int restarts)
    {
        var container = Sample.Container() with
        {
            RestartPolicy = "Never",
            RestartPolicyRules = [new() { Action = "Restart", ExitCodes = new() { Operator = "In", Values = [42] } }],
        };
        var pod = Solo(container);
        var cluster = Run(pod with { Spec = pod.Spec with { RestartPolicy = "Never" } }, new() { ExitAfter = TimeSpan.FromSeconds(1), ExitCode = exitCode });
        cluster.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(restarts, Status(cluster).RestartCount);
    }

    [Fact]
    public void A_pod_that_outlives_its_deadline_has_failed_and_stays()
    {
        var cluster = Run(Solo() with { Spec = Solo().Spec with { ActiveDeadlineSeconds = 60 } }, new() { TerminationTime = TimeSpan.FromSeconds(2) });
        cluster.Advance(TimeSpan.FromSeconds(59.9));
        Assert.Equal(PodPhase.Running, cluster.Find<Pod>("solo")!.Status.Phase);
        cluster.Advance(TimeSpan.FromSeconds(3));
        var status = cluster.Find<Pod>("solo")!.Status;
        Assert.Equal(PodPhase.Failed, status.Phase);
        Assert.Equal("DeadlineExceeded", status.Reason);
        Assert.Equal(143, status.ContainerStatuses[0].State.Terminated?.ExitCode);
        cluster.Delete<Pod>("solo");
        cluster.RunToRest();
        Assert.Empty(cluster.Pods);
    }

    [Fact]
    public void A_second_deletion_can_only_hasten_the_end()
    {
        var cluster = Run(Solo() with { Spec = Solo().Spec with { TerminationGracePeriodSeconds = 100 } }, new() { TerminationTime = Timeout.InfiniteTimeSpan });
        cluster.Delete<Pod>("solo");
        cluster.Advance(TimeSpan.FromSeconds(10));
        cluster.Delete<Pod>("solo", options: new() { GracePeriodSeconds = 20 });
        cluster.Advance(TimeSpan.FromSeconds(5));
        cluster.Delete<Pod>("solo", options: new() { GracePeriodSeconds = 90 });
        cluster.Advance(TimeSpan.FromSeconds(14.9));
        Assert.Single(cluster.Pods);
        cluster.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Empty(cluster.Pods);
    }

    [Theory]
    [InlineData(30, 10, 5, 15)]
    [InlineData(30, 28, 5, 30)]
    [InlineData(30, 60, 1, 31)]
    [InlineData(30, 60, 5, 32)]
    [InlineData(1, 0, 5, 2)]
    public void PreStop_counts_against_the_grace_but_leaves_two_seconds(int grace, int preStop, int reaction, int goneAfter)
    {
        var container = Sample.Container() with { Lifecycle = preStop == 0 ? null : new() { PreStop = new() { Exec = new() { Command = ["sync"] } } } };
        var cluster = Run(
            Solo(container) with { Spec = Solo(container).Spec with { TerminationGracePeriodSeconds = grace } },
            new() { PreStopTime = TimeSpan.FromSeconds(preStop), TerminationTime = TimeSpan.FromSeconds(reaction) });
        cluster.Delete<Pod>("solo");
        cluster.RunToRest();
        Assert.Equal(goneAfter, cluster.Clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public void Sidecars_end_after_the_containers_and_in_reverse_order()
    {
        var ends = new List<string>();
        var pod = Solo(Sample.Container());
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, c) => new() { TerminationTime = TimeSpan.FromSeconds(c.Name == "main" ? 3 : 1) } });
        cluster.Plane.Store.Pods.Watch(c => ends.AddRange(c.Object.Status.InitContainerStatuses.Concat(c.Object.Status.ContainerStatuses)
            .Where(s => s.State.Terminated is not null && !ends.Contains(s.Name)).Select(s => s.Name)));
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(pod with
        {
            Spec = pod.Spec with { InitContainers = [Sample.Container("one") with { RestartPolicy = "Always" }, Sample.Container("two") with { RestartPolicy = "Always" }] },
        });
        cluster.RunToRest();
        cluster.Delete<Pod>("solo");
        cluster.RunToRest();
        Assert.Equal(["main", "two", "one"], ends);
        Assert.Equal(5, cluster.Clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public void A_postStart_hook_holds_up_the_containers_after_it()
    {
        var slow = Sample.Container("slow") with { Lifecycle = new() { PostStart = new() { Sleep = new() { Seconds = 5 } } } };
        var cluster = Run(Solo(slow, Sample.Container("next")), new());
        cluster.Advance(TimeSpan.FromSeconds(4.9));
        Assert.All(cluster.Find<Pod>("solo")!.Status.ContainerStatuses, s => Assert.Equal("ContainerCreating", s.State.Waiting?.Reason));
        cluster.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True(cluster.Find<Pod>("solo")!.IsReady());
    }

    [Fact]
    public void A_failing_postStart_hook_kills_its_container()
    {
        var container = Sample.Container() with { Lifecycle = new() { PostStart = new() { Exec = new() { Command = ["init"] } } } };
        var cluster = Run(Solo(container), new() { PostStartFails = true });
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("CrashLoopBackOff", Status(cluster).State.Waiting?.Reason);
        Assert.Equal(137, Status(cluster).LastState.Terminated?.ExitCode);
        Assert.Contains(cluster.Trace.Entries, e => e.Detail.Contains("FailedPostStartHook", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pod_with_readiness_gates_waits_for_their_conditions()
    {
        var pod = Solo();
        var cluster = Run(pod with { Spec = pod.Spec with { ReadinessGates = [new() { ConditionType = "example.com/attached" }] } }, new());
        var ready = cluster.Find<Pod>("solo")!.Status.Condition(PodConditionTypes.Ready)!;
        Assert.Equal(("False", "ReadinessGatesNotReady"), (ready.Status, ready.Reason));
        Assert.Equal("corresponding condition of pod readiness gate \"example.com/attached\" does not exist.", ready.Message);

        cluster.SetPodCondition("solo", "example.com/attached", true);
        cluster.RunToRest();
        Assert.True(cluster.Find<Pod>("solo")!.IsReady());
        cluster.SetPodCondition("solo", "example.com/attached", false);
        cluster.RunToRest();
        Assert.Equal("the status of pod readiness gate \"example.com/attached\" is not \"True\", but False", cluster.Find<Pod>("solo")!.Status.Condition(PodConditionTypes.Ready)!.Message);
    }

    [Fact]
    public void A_container_that_stayed_up_for_ten_minutes_is_forgiven()
    {
        var starts = new List<double>();
        Cluster? cluster = null;
        cluster = new Cluster(new ClusterOptions
        {
            Behavior = (_, _) =>
            {
                starts.Add(cluster!.Clock.Elapsed.TotalSeconds);
                return new() { ExitAfter = starts.Count == 4 ? TimeSpan.FromSeconds(601) : TimeSpan.Zero, ExitCode = 1 };
            },
        });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(Solo());
        cluster.Advance(TimeSpan.FromSeconds(700));
        Assert.Equal([0, 0, 10, 30, 631, 641, 661], starts.Take(7));
    }

    [Fact]
    public void A_force_deleted_pod_is_gone_at_once()
    {
        var cluster = Run(Solo(), new() { TerminationTime = TimeSpan.FromSeconds(20) });
        cluster.Delete<Pod>("solo", options: DeleteOptions.Force);
        Assert.Empty(cluster.Pods);
        cluster.RunToRest();
        Assert.Empty(cluster.Fleet.Find("node-1")!.Workers);
    }

    private static Pod Solo(params Container[] containers) => new() { Metadata = new() { Name = "solo" }, Spec = Sample.Template("solo", containers).Spec };

    private static ContainerStatus Status(Cluster cluster) => cluster.Find<Pod>("solo")!.Status.ContainerStatuses[0];

    private static Cluster Run(Pod pod, ContainerBehavior behavior)
    {
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => behavior });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(pod);
        cluster.Advance(TimeSpan.Zero);
        return cluster;
    }
}
