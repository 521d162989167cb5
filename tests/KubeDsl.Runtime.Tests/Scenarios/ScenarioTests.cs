using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Scenarios;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Scenarios;

public sealed class ScenarioTests
{
    [Fact]
    public void Steps_happen_at_their_times_in_order_and_leave_their_names_in_the_trace()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 1));
        var seen = new List<string>();
        cluster.At(TimeSpan.FromSeconds(20), "later", c => seen.Add("later " + c.Clock.Elapsed.TotalSeconds));
        cluster.At(TimeSpan.FromSeconds(10), "scale up", c =>
        {
            seen.Add("scale up " + c.Clock.Elapsed.TotalSeconds);
            c.Update<Deployment>("web", d => d with { Spec = d.Spec with { Replicas = 2 } });
        });
        cluster.RunToRest();

        Assert.Equal(["scale up 10", "later 20"], seen);
        Assert.Equal(2, cluster.Pods.Count);
        var step = Assert.Single(cluster.Trace.Entries, e => e is { Verb: "step", Detail: "scale up" });
        Assert.Equal(("user", TimeSpan.FromSeconds(10)), (step.Actor, step.Time));
        var update = cluster.Trace.Entries.First(e => e.Sequence > step.Sequence && e.Verb == "update");
        Assert.Equal(step.Sequence, update.Cause);
    }

    [Fact]
    public void Every_repeats_and_does_not_keep_a_cluster_from_rest_unless_it_is_bounded()
    {
        var cluster = Sample.Cluster(1);
        var endless = cluster.Every(TimeSpan.FromMinutes(1), "tick", _ => { });
        var bounded = cluster.Every(TimeSpan.FromMinutes(1), "tock", _ => { }, times: 3);
        cluster.RunToRest();
        Assert.Equal([1, 2, 3], bounded.Happened.Select(t => t.TotalMinutes));
        Assert.True(cluster.IsAtRest);
        cluster.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(5, endless.Happened.Count);
        endless.Cancel();
        cluster.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(5, endless.Happened.Count);
    }

    [Fact]
    public void When_follows_once_and_whenever_each_time()
    {
        var cluster = Sample.Cluster(3, Sample.Deployment("web", 1));
        var node = cluster.Pods[0].Spec.NodeName!;
        bool Lost(Cluster c) => !c.Pods.Any(p => p.IsReady());
        var once = cluster.When(Lost, "once", c => c.Recover(node));
        var always = cluster.Whenever(Lost, "always", _ => { });
        Assert.Empty(once.Happened);

        for (var i = 0; i < 2; i++)
        {
            cluster.Fail(node);
            cluster.Advance(TimeSpan.FromMinutes(2));
            cluster.Recover(node);
            cluster.RunToRest();
        }

        Assert.Single(once.Happened);
        Assert.Equal(2, always.Happened.Count);
    }

    [Fact]
    public void A_condition_that_does_not_come_to_hold_in_time_ends_the_run_with_the_step_s_name()
    {
        var cluster = Sample.Cluster(new ClusterOptions { Seed = 42 }, 1);
        cluster.When(c => c.Pods.Count > 0, "pods come", _ => { }, within: TimeSpan.FromMinutes(5));
        var failure = Assert.Throws<ScenarioException>(cluster.RunToRest);
        Assert.Equal(("pods come", 42UL), (failure.Step, failure.Seed));
        Assert.StartsWith("Step 'pods come': its condition did not hold within 00:05:00 (seed 42, virtual time 00:05:00", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_throws_is_named_and_its_exception_kept()
    {
        var scenario = new Scenario("trouble").At(TimeSpan.FromSeconds(1), "lose a node that is not there", c => c.Fail("nowhere"));
        var failure = Assert.Throws<ScenarioException>(() => scenario.Run(Sample.Cluster(1)));
        Assert.Equal(("trouble", "lose a node that is not there"), (failure.Scenario, failure.Step));
        Assert.IsType<ArgumentException>(failure.InnerException);
        Assert.Contains("it has node-1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_can_change_the_cluster_but_not_run_it()
    {
        var cluster = Sample.Cluster(1);
        cluster.At(TimeSpan.Zero, "run", c => c.RunToRest());
        Assert.Contains("cannot run it", Assert.Throws<ScenarioException>(() => cluster.Advance(TimeSpan.FromSeconds(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_are_values_that_can_be_put_together_and_run_over_seeds()
    {
        var loss = new Scenario("loss").At(TimeSpan.FromMinutes(1), "fail", c => c.Fail("node-1"));
        var back = new Scenario("back").At(TimeSpan.FromMinutes(2), "recover", c => c.Recover("node-1"));
        var both = loss.With(back, delay: TimeSpan.FromMinutes(1)).Lasting(TimeSpan.FromMinutes(30));

        ScenarioRun[] Runs() => [.. both.Run(seed => Sample.Cluster(new ClusterOptions { Seed = seed, Timings = NodeTimings.Realistic }, 3, Sample.Deployment("web", 3)), 1, 2)];
        var runs = Runs();
        Assert.Equal([1UL, 2UL], runs.Select(r => r.Seed));
        foreach (var run in runs)
        {
            Assert.Empty(run.Missed);
            Assert.Equal([1, 3], run.Steps.Select(s => (s.Happened[0] - run.Began).TotalMinutes));
            Assert.Equal(run.Began + TimeSpan.FromMinutes(30), run.Cluster.Clock.Elapsed);
            Assert.Equal(3, run.Report().Workloads[0].Ready);
        }

        Assert.Equal(runs.Select(r => r.Cluster.Trace.ComputeHash()), Runs().Select(r => r.Cluster.Trace.ComputeHash()));
        Assert.Single(loss.Run(Sample.Cluster(1)).Steps);
    }
}
