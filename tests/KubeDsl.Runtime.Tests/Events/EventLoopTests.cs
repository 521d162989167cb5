using KubeDsl.Runtime.Events;

namespace KubeDsl.Runtime.Tests.Events;

public sealed class EventLoopTests
{
    private readonly Trace trace = new(TraceRetention.All);

    [Fact]
    public void Events_run_by_time_then_priority_then_sequence()
    {
        var loop = new EventLoop(1, this.trace, 100, TimeSpan.FromDays(1));
        var order = new List<string>();
        loop.At(20, EventPriority.UserAction, () => order.Add("later"));
        loop.At(10, EventPriority.Scheduler, () => order.Add("scheduler"));
        loop.At(10, EventPriority.Node, () => order.Add("node 1"));
        loop.At(10, EventPriority.Node, () => order.Add("node 2"));
        loop.RunToRest();
        Assert.Equal(["node 1", "node 2", "scheduler", "later"], order);
        Assert.Equal(20, loop.Time);
    }

    [Fact]
    public void Time_never_goes_back()
    {
        var loop = new EventLoop(1, this.trace, 100, TimeSpan.FromDays(1));
        loop.RunUntil(50);
        var at = 0L;
        loop.At(10, EventPriority.Node, () => at = loop.Time);
        loop.RunToRest();
        Assert.Equal(50, at);
        loop.RunUntil(20);
        Assert.Equal(50, loop.Time);
    }

    [Fact]
    public void A_cancelled_event_does_not_run_and_repetition_does_not_keep_from_rest()
    {
        var loop = new EventLoop(1, this.trace, 100, TimeSpan.FromDays(1));
        var ran = false;
        loop.Cancel(loop.At(10, EventPriority.Node, () => ran = true));
        loop.At(20, EventPriority.Node, () => ran = true, background: true);
        Assert.True(loop.IsAtRest);
        loop.RunToRest();
        Assert.False(ran);
        loop.RunUntil(20);
        Assert.True(ran);
    }

    [Fact]
    public void A_run_beyond_its_steps_ends_with_seed_step_and_last_events()
    {
        var loop = new EventLoop(42, this.trace, 10, TimeSpan.FromDays(1));
        void Again()
        {
            this.trace.Append(new(loop.Time), "test", "turn", new("Thing", "", "wheel"), 0, "", 0);
            loop.After(TimeSpan.FromSeconds(1), EventPriority.Node, Again);
        }

        Again();
        var limit = Assert.Throws<SimulationLimitException>(loop.RunToRest);
        Assert.Equal(42UL, limit.Seed);
        Assert.Equal(10, limit.Step);
        Assert.Contains("turn Thing/wheel", limit.Message, StringComparison.Ordinal);
        Assert.NotEmpty(limit.LastEvents);
    }

    [Fact]
    public void A_timer_of_the_clock_fires_while_the_cluster_runs()
    {
        var cluster = new Cluster();
        var fired = new List<TimeSpan>();
        using var timer = cluster.Clock.CreateTimer(_ => fired.Add(cluster.Clock.Elapsed), null, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2));
        cluster.Advance(TimeSpan.FromSeconds(8));
        Assert.Equal([3, 5, 7], fired.Select(t => t.TotalSeconds));
        Assert.Equal(cluster.Options.StartTime.AddSeconds(8), cluster.Clock.GetUtcNow());
    }

    [Fact]
    public void The_trace_says_who_did_what_because_of_what()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1));
        var created = cluster.Trace.Entries.Single(e => e is { Verb: "create", Object.Kind: "ReplicaSet" });
        Assert.Equal("deployment-controller", created.Actor);
        var cause = cluster.Trace.Entries.Single(e => e.Sequence == created.Cause);
        Assert.Equal(("user", "create", "Deployment"), (cause.Actor, cause.Verb, cause.Object.Kind));
        Assert.StartsWith($"#{created.Sequence} 0.000s deployment-controller create ReplicaSet/default/web-", created.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($" <- #{cause.Sequence}", created.ToString(), StringComparison.Ordinal);
    }
}
