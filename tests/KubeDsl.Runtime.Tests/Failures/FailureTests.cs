using KubeDsl.Model;
using KubeDsl.Runtime.Failures;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Failures;

public sealed class FailureTests
{
    private static readonly Probe Probe = new() { HttpGet = new() { Path = "/", Port = 80 }, PeriodSeconds = 10 };

    [Fact]
    public void A_zone_fails_and_comes_back_as_one()
    {
        var cluster = new Cluster();
        cluster.Apply(Sample.Node("a-1", zone: "a"), Sample.Node("a-2", zone: "a"), Sample.Node("b-1", zone: "b"));
        cluster.RunToRest();
        var failure = cluster.FailZone("a");
        cluster.RunToRest();
        Assert.Equal(["a-1", "a-2"], NotReady(cluster));
        Assert.Equal(FailureKind.Zone, failure.Kind);

        cluster.Recover("a-1");
        Assert.Null(failure.Ended);
        failure.Recover();
        cluster.RunToRest();
        Assert.Empty(NotReady(cluster));
        Assert.NotNull(failure.Ended);
        Assert.Contains("it has a, b", Assert.Throws<ArgumentException>(() => cluster.FailZone("c")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Slow_pulls_take_their_time_until_they_are_healed()
    {
        var cluster = Sample.Cluster(2);
        var slow = cluster.SlowImagePulls("example.com/main:1", TimeSpan.FromMinutes(3));
        cluster.Apply(Sample.Deployment("web", 1));
        cluster.Advance(TimeSpan.FromSeconds(179));
        Assert.False(cluster.Pods[0].IsReady());
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.True(cluster.Pods[0].IsReady());

        slow.Recover();
        cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Replicas = 2 } });
        cluster.Advance(TimeSpan.Zero);
        Assert.All(cluster.Pods, p => Assert.True(p.IsReady()));
    }

    [Fact]
    public void Pulls_that_failed_are_tried_again_once_they_are_healed()
    {
        var cluster = Sample.Cluster(1);
        var failure = cluster.FailImagePulls("example.com/main:1");
        cluster.Apply(Sample.Deployment("web", 1));
        cluster.RunToRest();
        Assert.False(cluster.Pods[0].IsReady());
        failure.Recover();
        cluster.RunToRest();
        Assert.True(cluster.Pods[0].IsReady());
        Assert.NotNull(failure.Ended);
    }

    [Fact]
    public void Containers_crash_at_once_and_live_again_once_they_are_healed()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1, Sample.Container("a"), Sample.Container("b")));
        var failure = cluster.Crash((_, container) => container.Name == "b", exitCode: 3);
        cluster.RunToRest();
        var status = cluster.Pods[0].Status.ContainerStatuses;
        Assert.NotNull(status[0].State.Running);
        Assert.Equal(("CrashLoopBackOff", 3), (status[1].State.Waiting?.Reason, status[1].LastState.Terminated?.ExitCode));

        failure.Recover();
        cluster.RunToRest();
        Assert.True(cluster.Pods[0].IsReady());
    }

    [Fact]
    public void Containers_that_are_not_ready_go_on_living()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1, Sample.Container(port: 80) with { ReadinessProbe = Probe, LivenessProbe = Probe }));
        Assert.True(cluster.Pods[0].IsReady());
        var failure = cluster.NeverReady((_, _) => true);
        cluster.RunToRest();
        cluster.Advance(TimeSpan.FromMinutes(10));
        Assert.False(cluster.Pods[0].IsReady());
        Assert.Equal(0, cluster.Pods[0].Status.ContainerStatuses[0].RestartCount);

        cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Replicas = 2 } });
        cluster.RunToRest();
        Assert.Equal(0, cluster.Pods.Count(p => p.IsReady()));
        failure.Recover();
        cluster.RunToRest();
        Assert.Equal(2, cluster.Pods.Count(p => p.IsReady()));
    }

    [Fact]
    public void A_node_that_is_squeezed_evicts_and_the_report_says_where_to()
    {
        const long Gi = 1 << 30, Mi = 1 << 20;
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2, Sample.Container(memory: "1Gi")));
        var failure = cluster.Squeeze("node-1", new ContainerUsage { MemoryBytes = (15 * Gi) + (50 * Mi) });
        cluster.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains(cluster.Find<Node>("node-1")!.Status.Conditions, c => c is { Type: "MemoryPressure", Status: "True" });
        var move = Assert.Single(Assert.Single(cluster.Report().Failures).Pods);
        Assert.Equal(("node-1", "node-2"), (move.From, move.To));
        Assert.True(move.Evicted <= move.Ready);

        failure.Recover();
        cluster.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains(cluster.Find<Node>("node-1")!.Status.Conditions, c => c is { Type: "MemoryPressure", Status: "False" });
        Assert.NotNull(failure.Ended);
        Assert.Throws<ArgumentException>(() => cluster.Squeeze("nowhere", new ContainerUsage()));
    }

    [Fact]
    public void A_drain_can_be_given_up()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2), new PodDisruptionBudget
        {
            Metadata = new() { Name = "web" },
            Spec = new() { MinAvailable = 2, Selector = new() { MatchLabels = Sample.Deployment("web", 1).Spec.Selector.MatchLabels } },
        });
        var drain = cluster.Drain("node-1");
        cluster.RunToRest();
        Assert.NotEmpty(drain.Blocked);
        drain.Failure.Recover();
        cluster.Update<PodDisruptionBudget>("web", b => b with { Spec = b.Spec with { MinAvailable = 1 } });
        cluster.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(drain.Evicted);
        Assert.Null(cluster.Find<Node>("node-1")!.Spec.Unschedulable);
    }

    [Fact]
    public void What_follows_from_a_failure_has_it_as_its_cause()
    {
        var cluster = Sample.Cluster(2);
        cluster.Fail("node-1");
        var fail = cluster.Trace.Last(1)[0];
        Assert.Equal(("user", "fail"), (fail.Actor, fail.Verb));
        cluster.RunToRest();
        Assert.Contains(cluster.Trace.Entries, e => e.Cause == fail.Sequence && e.Actor == "node-lifecycle-controller");
    }

    private static string[] NotReady(Cluster cluster) =>
        [.. cluster.Nodes.Where(n => n.Status.Conditions.Any(c => c is { Type: "Ready", Status: not "True" })).Select(n => n.Metadata.Name!)];
}
