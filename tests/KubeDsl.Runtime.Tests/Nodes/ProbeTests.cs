using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Nodes;

/// <summary>The arithmetic of probes; every number is seconds since the start.</summary>
public sealed class ProbeTests
{
    [Theory]
    [InlineData(0, 10, 1, 0, 0)]
    [InlineData(0, 10, 1, 1, 10)]
    [InlineData(5, 10, 1, 5, 5)]
    [InlineData(5, 10, 1, 6, 15)]
    [InlineData(0, 10, 3, 0, 20)]
    [InlineData(2, 3, 2, 4, 8)]
    public void Readiness_comes_with_the_threshold_of_good_answers(int delay, int period, int successes, int startup, int ready)
    {
        var probe = Probe(delay, period) with { SuccessThreshold = successes };
        var cluster = Run(Sample.Container() with { ReadinessProbe = probe }, new() { StartupTime = TimeSpan.FromSeconds(startup) });
        Assert.Equal(ready, ReadyAt(cluster));
    }

    [Theory]
    [InlineData(0, 10, 3, 20)]
    [InlineData(5, 10, 3, 25)]
    [InlineData(0, 2, 1, 0)]
    [InlineData(7, 1, 4, 10)]
    public void A_program_that_never_answers_is_killed_at_the_threshold(int delay, int period, int failures, int restarted)
    {
        var probe = Probe(delay, period) with { FailureThreshold = failures };
        var cluster = Run(Sample.Container() with { LivenessProbe = probe }, new() { Serves = false });
        Assert.True(cluster.RunUntil(c => c.Pods[0].Status.ContainerStatuses[0].RestartCount > 0, TimeSpan.FromMinutes(5)));
        Assert.Equal(restarted, cluster.Clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public void Liveness_kills_with_the_probes_own_grace()
    {
        var probe = Probe(0, 10) with { FailureThreshold = 1, TerminationGracePeriodSeconds = 5 };
        var cluster = Run(Sample.Container() with { LivenessProbe = probe }, new() { Serves = false, TerminationTime = Timeout.InfiniteTimeSpan });
        Assert.True(cluster.RunUntil(c => c.Pods[0].Status.ContainerStatuses[0].RestartCount > 0, TimeSpan.FromMinutes(5)));
        Assert.Equal(5, cluster.Clock.Elapsed.TotalSeconds);
        Assert.Equal(137, cluster.Pods[0].Status.ContainerStatuses[0].LastState.Terminated?.ExitCode);
    }

    [Fact]
    public void Nothing_else_is_asked_before_the_startup_probe_has_succeeded()
    {
        var container = Sample.Container() with
        {
            StartupProbe = Probe(0, 7) with { FailureThreshold = 10 },
            LivenessProbe = Probe(0, 1) with { FailureThreshold = 1 },
            ReadinessProbe = Probe(0, 100),
        };
        var cluster = Run(container, new() { StartupTime = TimeSpan.FromSeconds(8) });

        // Readiness is asked at once when the startup probe succeeds, not at its next tick after 100 s.
        Assert.Equal(14, ReadyAt(cluster));
        Assert.Equal(0, cluster.Pods[0].Status.ContainerStatuses[0].RestartCount);
    }

    [Fact]
    public void A_program_that_stops_answering_before_its_startup_probe_has_succeeded_is_killed()
    {
        var cluster = Run(Sample.Container() with { StartupProbe = Probe(0, 10) with { FailureThreshold = 3 } }, new() { StartupTime = TimeSpan.FromSeconds(15) });
        cluster.Advance(TimeSpan.FromSeconds(5));
        cluster.SetServing(cluster.Pods[0].Metadata.Name!, serves: false);
        Assert.True(cluster.RunUntil(c => c.Pods[0].Status.ContainerStatuses[0].RestartCount > 0, TimeSpan.FromMinutes(5)));
        Assert.Equal(21, cluster.Clock.Elapsed.TotalSeconds);
    }

    [Theory]
    [InlineData(1, 31)]
    [InlineData(10, 31)]
    [InlineData(11, 41)]
    public void A_hang_is_noticed_after_the_failures_and_the_timeout(int hangsAt, int noticed)
    {
        var cluster = Run(Sample.Container() with { ReadinessProbe = Probe(0, 10) }, new());
        cluster.Advance(TimeSpan.FromSeconds(hangsAt));
        cluster.SetServing(cluster.Pods[0].Metadata.Name!, serves: false);
        Assert.True(cluster.RunUntil(c => !c.Pods[0].IsReady(), TimeSpan.FromMinutes(5)));
        Assert.Equal(noticed, cluster.Clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public void A_restarted_container_is_not_ready_until_it_is_asked_again()
    {
        var cluster = Run(Sample.Container() with { ReadinessProbe = Probe(3, 10) }, new());
        cluster.Advance(TimeSpan.FromSeconds(20));
        Assert.True(cluster.Pods[0].IsReady());
        cluster.Exit(cluster.Pods[0].Metadata.Name!, "main");
        cluster.Advance(TimeSpan.FromSeconds(2));
        Assert.False(cluster.Pods[0].IsReady());
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.True(cluster.Pods[0].IsReady());
    }

    private static Probe Probe(int delay, int period) => new() { HttpGet = new() { Port = 80 }, InitialDelaySeconds = delay, PeriodSeconds = period };

    private static Cluster Run(Container container, ContainerBehavior behavior)
    {
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => behavior });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(Sample.Deployment("web", 1, container));
        cluster.Advance(TimeSpan.Zero);
        return cluster;
    }

    private static double ReadyAt(Cluster cluster)
    {
        Assert.True(cluster.RunUntil(c => c.Pods[0].IsReady(), TimeSpan.FromMinutes(10)));
        return cluster.Clock.Elapsed.TotalSeconds;
    }
}
